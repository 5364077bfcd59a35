import { describe, expect, it } from "vitest";
import type { Published } from "../../src/loaders/load.ts";
import { edition, real } from "../end-to-end/real.ts";
import { sentencesOf } from "./sentences.ts";

/** A verb of movement, or of none, before a figure of nought. */
const MOVED_BY_NOTHING =
  /\b(?:rose|rise|rises|rising|risen|grew|grow|grown|fell|fall|falls|falling|fallen|climb\w*|drop\w*|declin\w*|slipped|eased|up|down|unchanged|still)(?: of| by)?\s0\.0\s/;

const read = new Map<string, Published>();

function made(economy: string, month: string) {
  const data = read.get(economy) ?? real(economy);
  read.set(economy, data);
  return edition(data, month, "latest");
}

const told = (economy: string, month: string) => sentencesOf(made(economy, month).story);

describe("a standstill", { timeout: 120_000 }, () => {
  // The months in which a flow, or exports to the first-watched partner, came out as a year before to a tenth of a percent.
  it.each([
    ["china", "2012-11"],
    ["germany", "2015-01"],
    ["germany", "2016-05"],
    ["korea", "2013-03"],
    ["united-states", "2003-08"],
    ["united-states", "2018-02"],
    ["united-states", "2020-09"],
  ])("is no rise of 0.0 percent: %s, %s", (economy, month) => {
    expect(told(economy, month).filter((sentence) => MOVED_BY_NOTHING.test(sentence))).toEqual([]);
  });

  it("of exports to the first-watched partner stands in the heading as one", () => {
    expect(told("united-states", "2018-02")).toContain("Exports to China stand still");
  });

  it("ends a run of growth as a standstill and not as a rise", () => {
    expect(told("germany", "2015-01").join(" ")).toContain("The standstill ended four months of growth in a row.");
  });

  it("is neither the most nor the least since a month", () => {
    const { findings } = made("united-states", "2003-08");
    expect(findings.filter((one) => one.kind === "extreme" && one.subject.flow === "imports")).toEqual([]);
  });

  it("would be seen if it were told as a movement", () => {
    expect("Exports to China rise 0.0 percent").toMatch(MOVED_BY_NOTHING);
    expect("Exports to China rise 10.0 percent").not.toMatch(MOVED_BY_NOTHING);
  });
});
