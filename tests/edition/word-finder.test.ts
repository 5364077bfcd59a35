import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordFinder } from "../../src/edition/word-finder.ts";

const WORDS = ["rose", "rose sharply", "percent", "percentage points", "the States", "R&D (all)", "Côte", "5G", "µ"];
/** Letters whose capitals are another matter: a long s, the sign of Kelvin, a dotted capital, a sharp s, a letter of another script. */
const ODD = ["\u017f", "\u212a", "\u0130", "\u1e9e", "ß", "\u03bc", "\u0416", "\u{1f600}"];

/** What a pattern finds that leaves all capitals to the machine. */
function plainly(words: readonly string[], text: string, flags: string): [number, string][] {
  const all = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.join("|")})(?![\\p{L}\\p{N}])`, flags);
  return [...text.matchAll(pattern)].map((hit) => [hit.index, hit[0]]);
}

const ANY_CASE = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((high) => [...word].map((sign, index) => (high[index] ? sign.toUpperCase() : sign)).join(""));
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS).chain(ANY_CASE) },
      fc.constantFrom(" ", " ", "\u00a0", "-", ", ", "’s", "s", "–", "1"),
      fc.constantFrom(...ODD, "ro\u017fe", "the \u017ftates"),
    ),
  )
  .map((parts) => parts.join(""));

describe("words in a text", () => {
  it("are found in any capitals, wherever a pattern of all of them would find them", () => {
    for (const words of [WORDS, [...WORDS, "\u017fold", "\u0416"]]) {
      const find = wordFinder(new Map(words.map((word) => [word, word])), "any capitals");
      const same = (text: string) => {
        expect(find(text).map((one) => [one.at, one.text])).toEqual(plainly(words, text, "giu"));
      };
      fc.assert(fc.property(TEXT, same), { numRuns: 1500 });
    }
  });

  it("are found as they are written where capitals count", () => {
    const find = wordFinder(new Map(WORDS.map((word) => [word, word])), "capitals count");
    expect(find("Rose rose, ROSE")).toEqual([{ at: 5, text: "rose", means: "rose" }]);
  });

  it("keep their meaning and their capitals", () => {
    const find = wordFinder(new Map([["rose", 1]]), "any capitals");
    expect(find("Rose")).toEqual([{ at: 0, text: "Rose", means: 1 }]);
  });
});
