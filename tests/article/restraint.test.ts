import { describe, expect, it, test } from "vitest";
import { checked } from "./bench.ts";

const accusedIn = (economy: string, month: string, text: string) =>
  checked(economy, month, text)
    .judgements.filter((one) => one.verdict === "contradicted")
    .map(({ claim }) => claim.text);

describe("nothing is accused that may be of something else:", () => {
  test.each([
    [
      "what stands before a colon",
      "china",
      "2025-07",
      "China's exports rose 7.2% in July from a year earlier. Soybeans: July imports at 11.67 mmt, up 18.4% from a year earlier.",
    ],
    [
      "a forecast in the other currency",
      "china",
      "2025-07",
      "In yuan terms, exports rose 8.0 percent in July. Economists had forecast exports to grow 1 percent.",
    ],
    [
      "a poll that is not named",
      "china",
      "2025-07",
      "China's exports rose 7.2% in July, while economists had expected 9.9% growth.",
    ],
    [
      "the first twenty days of a month",
      "korea",
      "2024-11",
      "South Korea's exports rose 5.8 percent in the first 20 days of the month. Exports to the United States fell 2.5 percent and imports dropped 1 percent to $35.7 billion.",
    ],
    [
      "a rate against the same month of a named year",
      "china",
      "2019-05",
      "China's exports rose 1.1% in May from the same month in 2018, but imports slid 8.5%.",
    ],
    [
      "imports and exports together",
      "china",
      "2024-10",
      "In the first ten months of 2024 the total value of import and export was 36.02 trillion yuan, an increase of 5.2% on the year.",
    ],
    [
      "the currency instead of the trade",
      "china",
      "2017-07",
      "Imports rose 11% from a year earlier in July. In the year to July, the yuan weakened by 1.4% against the dollar.",
    ],
    [
      "earlier months where the text speaks of revisions",
      "china",
      "2016-12",
      "Exports fell 6.1% in December after a drop of 1.6% in November, which was revised down.",
    ],
    [
      "a verb where a superlative could stand",
      "korea",
      "2017-07",
      "South Korea's exports rose 19.5 percent in July to record a ninth month of growth.",
    ],
    [
      "adjusted figures, where ours are not",
      "germany",
      "2022-09",
      "German imports fell for the first time in eight months in September, seasonally adjusted, and exports dropped 0.5 percent.",
    ],
    [
      "a first of another sort than of its sign",
      "china",
      "2022-04",
      "China's exports rose 3.9 percent in April, the first single-digit growth in 18 months.",
    ],
  ])("%s", (_, economy, month, text) => {
    expect(accusedIn(economy, month, text)).toEqual([]);
  });

  it("a text of which most figures are not ours", () => {
    const text =
      "China's exports rose 1.9% in July from a year earlier. Imports rose 9.9% in July. The trade surplus was $11.1 billion in July. Exports to the United States rose 44.4% in July. Exports to Japan fell 55.5% in July.";
    expect(accusedIn("china", "2025-07", text)).toEqual([]);
  });
});

describe("what is plainly wrong is accused all the same:", () => {
  test.each([
    ["a growth rate", "China's exports rose 9.2% in July from a year earlier, and imports grew 4.1%.", "9.2%"],
    ["a level", "China posted a trade surplus of $89.24 billion in July, as imports grew 4.1%.", "$89.24 billion"],
    ["a rate since a base that is named", "China's exports were up 12.7% in July from July 2024.", "12.7%"],
  ])("%s", (_, text, quote) => {
    expect(accusedIn("china", "2025-07", text)).toEqual([quote]);
  });
});
