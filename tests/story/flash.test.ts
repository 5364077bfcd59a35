import { describe, expect, it } from "vitest";
import { published, wanted } from "../../src/commands/request.ts";
import { subjectOf } from "../../src/deliver/message.ts";
import { annexFlash } from "../../src/edition/annex-flash.ts";
import type { Evidence } from "../../src/edition/check.ts";
import { checkFlash } from "../../src/edition/check-flash.ts";
import { lexicon } from "../../src/edition/lexicon.ts";
import { readClaims } from "../../src/io/read-claims.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { plain as words } from "../../src/story/prose.ts";
import type { Story } from "../../src/story/story.ts";
import type { Runs } from "../../src/vocabulary/run.ts";

/** The words of runs, with plain spaces. */
const plain = (runs: Runs): string => words(runs).replaceAll("\u00a0", " ");

const language = readLanguage("templates", "en");
const claims = readClaims("templates", "en");

/** The edition of a month with all that its flash is held against. */
function evidence(economy: string, month: string, asOf = "release"): Evidence {
  const data = published({ economy, month });
  const stored = makeEdition(wanted({ economy, month, asOf }, data), data, language, { tradebrief: "0" });
  const { words } = language;
  const known = { economy: data.economy, words, claims, lexicon: lexicon(words, claims, data.economy) };
  return { stored, fresh: stored, ...known, page: null, print: null, pictures: {} } as unknown as Evidence;
}

const withStory = (held: Evidence, change: Partial<Story>): Evidence => ({
  ...held,
  stored: { ...held.stored, story: { ...held.stored.story, ...change } },
});

describe("the flash", () => {
  const held = evidence("china", "2025-11");
  const { story } = held.stored;

  it("is four sentences: exports, imports, the balance, and where exports went", () => {
    expect(story.flash!.map(({ runs }) => plain(runs))).toEqual([
      expect.stringMatching(
        /^China’s exports \w+ 5\.9 percent in November from a year earlier, far above the 3\.8 percent/,
      ),
      expect.stringMatching(
        /^Imports \w+ 1\.9 percent in November from a year earlier, below the 3\.0 percent forecast\.$/,
      ),
      expect.stringMatching(
        /^Over the first eleven months .+ nearly 1\.08 trillion dollars, the first time above \$1 trillion/,
      ),
      expect.stringMatching(/^Shipments to the United States \w+ nearly 29 percent, the eighth consecutive month/),
    ]);
  });

  it.each([
    ["china", "2020-02"],
    ["korea", "2025-01"],
    ["germany", "2020-04"],
    ["united-states", "1995-06"],
  ])("says of %s, %s, what the data give, one sentence a paragraph", (economy, month) => {
    const other = evidence(economy, month, "latest");
    expect(checkFlash(other)).toEqual([]);
    expect(other.stored.story.flash!.length).toBeGreaterThanOrEqual(3);
    for (const { runs } of other.stored.story.flash!) expect(plain(runs).match(/\.(?= |$)/g)).toHaveLength(1);
  });

  it("is read word by word: another figure, another direction, another month or an unbound word is a fault", () => {
    expect(checkFlash(held)).toEqual([]);
    const [first, ...rest] = story.flash!;
    const told = (from: string | RegExp, to: string) =>
      checkFlash(
        withStory(held, {
          flash: [
            { ...first!, runs: first!.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })) },
            ...rest,
          ],
        }),
      ).length;
    expect(told("5.9", "6.9")).toBeGreaterThan(0);
    expect(told("November", "October")).toBeGreaterThan(0);
    expect(told("above", "below")).toBeGreaterThan(0);
    expect(told(" from a year earlier", " from a year earlier, a record")).toBeGreaterThan(0);
  });

  it("goes into the folder as plain text with its source and its day", () => {
    const text = annexFlash(held.stored, language.words);
    expect(text.split("\n")).toHaveLength(9);
    expect(text).toContain("General Administration of Customs, released 8 December 2025");
  });
});

describe("the line", () => {
  it("is the headline, or as much of it as a list of messages shows", () => {
    const { stored } = evidence("china", "2025-11");
    expect(subjectOf(stored, 0, language.words)).toBe(
      "China’s annual trade surplus passes $1 trillion for the first time",
    );
    expect(plain(stored.story.line!).length).toBeLessThanOrEqual(90);
  });

  it("is the headline's first half where an older edition has none", () => {
    const { stored } = evidence("china", "2025-11");
    const { line: _, ...older } = stored.story;
    expect(subjectOf({ story: older as Story }, 0, language.words)).toBe(plain(stored.story.headline).split("; ")[0]);
  });
});
