import { expect, it } from "vitest";
import { pageParts } from "../../src/io/page-parts.ts";
import { subsetFonts } from "../../src/io/subset-fonts.ts";

const { fonts } = await pageParts("templates");
const serif = fonts.filter(
  (font) => font.family === "Source Serif 4" && font.weight === 400 && font.style === "normal",
);
const sum = (all: readonly { woff2: Uint8Array }[]) => all.reduce((total, { woff2 }) => total + woff2.length, 0);

it("cuts a font to two thirds and gives the same bytes each time", async () => {
  const [one, two] = [await subsetFonts(serif, "Exports \u22121.1"), await subsetFonts(serif, "Exports \u22121.1")];
  expect(one).toHaveLength(1);
  expect(sum(one)).toBeLessThan(0.67 * serif[0]!.woff2.length);
  expect(one).toEqual(two);
});

it("takes a second file along for letters that the first lacks, and for those alone", async () => {
  const [, second] = await subsetFonts(serif, "Eski\u015fehir");
  expect(second?.range).toBe("U+15f");
});

it("refuses a character that no file holds, with the words around it", async () => {
  await expect(subsetFonts(serif, "<p>trade with \u8a9e now</p>")).rejects.toThrow(
    'templates/themes/house.yaml:8:5: the font Source Serif 4 400 normal has no "\u8a9e" (in "trade with \u8a9e now").',
  );
});
