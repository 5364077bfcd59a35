import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { edition, real } from "../end-to-end/real.ts";
import { monthsFrom } from "../end-to-end/recompute.ts";
import { sentencesOf } from "./sentences.ts";

/** Words that give a reason. Figures of customs have none to give: only arithmetic, or a note with its source. */
const CAUSE =
  /\b(because|due to|owing to|thanks to|caused?|causes|causing|reflect(?:s|ed|ing)?|driven|drove|drives?|driving|fuel(?:l?ed|l?ing)|boost(?:s|ed|ing)?|lifted|buoyed|helped|hurt|weigh(?:s|ed|ing)? on|dragged|hit by|led by|spurred|prompted|amid|as a result|result(?:s|ed|ing)? (?:of|in|from)|on the back of|in response|in the wake|attribut\w+|explain\w*|therefore|hence|consequently|thereby|since then|so that|blam\w+|underpinned|supported by|offset by|front-load\w*|stockpil\w*|tariffs?|demand|sanctions?|pandemic|war)\b/i;

const folder = "templates/prose/en";
const templates = readdirSync(folder).filter((name) => name.endsWith(".hbs"));

/** What a template can print: its words without its tags, and the words that its tags are given. */
function printed(text: string): string {
  const given = [...text.matchAll(/"([^"]+)"/g)].map(([, words]) => words!).join(". ");
  return `${text.replace(/\{\{[^}]*\}\}/g, " ")}. ${given}`;
}

describe("no cause is given", () => {
  it.each(templates)("by the pattern %s", (name) => {
    expect(CAUSE.exec(printed(readFileSync(`${folder}/${name}`, "utf8")))?.[0]).toBeUndefined();
  });

  it.each([
    ["china", "2009-02", "2026-07", "release"],
    ["united-states", "1990-03", "2026-07", "latest"],
    ["germany", "2009-01", "2024-12", "latest"],
    ["korea", "2001-02", "2026-07", "latest"],
  ] as const)(
    "by any sentence of %s's editions, every 47th month",
    (economy, from, to, asOf) => {
      const data = real(economy);
      const months = monthsFrom(from, to).filter((month, index) => index % 47 === 0 && !month.endsWith("-01"));
      const guilty = months.flatMap((month) =>
        sentencesOf(edition(data, month, asOf).story).filter((sentence) => CAUSE.test(sentence)),
      );
      expect(months.length).toBeGreaterThan(2);
      expect(guilty).toEqual([]);
    },
    120_000,
  );

  it("would be seen if there were one", () => {
    expect("Exports fell 3 percent because of the holiday.").toMatch(CAUSE);
    expect("Imports rose 2 percent, driven by copper.").toMatch(CAUSE);
    expect("Exports rose 2 percent after a fall of 1 percent in October.").not.toMatch(CAUSE);
  });
});
