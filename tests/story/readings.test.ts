import { describe, expect, it } from "vitest";
import { edition, real } from "../end-to-end/real.ts";
import { sentencesOf } from "./sentences.ts";

const china = real("china");
const told = (month: string, asOf = "latest") =>
  sentencesOf(edition(china, month, asOf).story)
    .join(" ")
    .replaceAll("\u00a0", " ");

describe("readings that contradict each other", { timeout: 120_000 }, () => {
  it("are both given where growth in two currencies went opposite ways", () => {
    expect(told("2023-11")).toContain("In yuan terms imports rose 0.6 percent; in dollar terms they fell 0.7 percent.");
    expect(told("2025-11")).not.toContain("In yuan terms imports");
  });

  it("are both given where the first print beat one poll and missed another", () => {
    expect(told("2025-06")).toContain(
      "The polls differed on imports: a Wind survey had pointed to a fall of 0.58 percent.",
    );
  });

  it("leave the forecast to the revisions where the figure has since passed it by", () => {
    expect(told("2018-06")).toContain(
      "A Wall Street Journal poll had pointed to a rise of exports of 11.0 percent; the first print was a rise of 11.3 percent.",
    );
  });

  it("say why exports less imports do not give a balance that was printed", () => {
    expect(told("2019-05", "release")).toContain(
      "exports less imports, which survive only as a later release has them, give a surplus of 41.1 billion dollars.",
    );
  });

  it("say by which way the year so far is reckoned, and what the other way gives", () => {
    expect(told("2025-04", "release")).toContain(
      "The year so far is reckoned by adding the months as they were first published; the office’s own cumulated table, as it stands in later releases, gives 366.8 billion dollars.",
    );
    expect(told("2023-05", "release")).toContain(
      "The year so far is reckoned by the office’s own cumulated table as it stands in a later release; adding the months, some of them known only as since revised, gives 347.3 billion dollars.",
    );
  });
});
