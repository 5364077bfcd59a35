import { describe, expect, it } from "vitest";
import { editionFor } from "../../src/commands/edition-for.ts";
import { plain } from "../../src/story/prose.ts";
import { edition, real } from "../end-to-end/real.ts";
import { sentencesOf } from "./sentences.ts";

/** A verb of movement before a figure of nought. */
const MOVED_BY_NOTHING =
  /\b(rose|rise|rises|rising|grew|grow|fell|fall|falls|falling|climb\w*|drop\w*|declin\w*|edg\w+ (?:up|down)|slipped|up|down|unchanged|still) (?:by )?0\.0 percent/;

const made = (economy: string, month: string) =>
  editionFor({ economy, month, locale: "en", asOf: "latest" }, () => {}).story;

describe("a standstill", () => {
  // Exports to China were as high in February 2024 as a year earlier, to a tenth of a percent.
  it("of trade with the first-watched partner is no rise of 0.0 percent", () => {
    const found = months().map(([economy, month]) => ({ month, said: sentencesOf(made(economy, month)) }));
    for (const { month, said } of found)
      expect(
        said.filter((sentence) => MOVED_BY_NOTHING.test(sentence)),
        month,
      ).toEqual([]);
  });

  it("ends a run of growth as a standstill and not as a rise", () => {
    const { sections } = made("germany", "2015-01");
    const exports = sections.find(({ id }) => id === "exports")!;
    expect(exports.blocks.flatMap((block) => (block.kind === "paragraph" ? plain(block.runs) : [])).join(" ")).toContain(
      "The standstill ended four months of growth in a row.",
    );
  });

  it("is neither the most nor the least since a month", () => {
    const { headline, findings } = (({ story, findings }) => ({ headline: plain(story.headline), findings }))(
      edition(real("united-states"), "2003-08", "latest"),
    );
    expect(headline).toContain("imports stand still");
    expect(findings.filter((one) => one.kind === "extreme" && one.subject.flow === "imports")).toEqual([]);
  });
});
