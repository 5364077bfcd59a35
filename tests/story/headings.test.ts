import { describe, expect, it } from "vitest";
import { editionFor } from "../../src/commands/edition-for.ts";
import { plain } from "../../src/story/prose.ts";

const heading = (economy: string, month: string, section: string) => {
  const { story } = editionFor({ economy, month, locale: "en" }, () => {});
  return plain(story.sections.find(({ id }) => id === section)!.heading);
};

describe("the heading of a section", () => {
  // Imports had grown for eight months by then, the last four of them by ten percent or more.
  it("says of a run beyond the threshold that it is one, since a run of growth may be longer", () => {
    expect(heading("korea", "2026-06", "imports")).toBe("Imports grow by double digits for the fourth month in a row");
  });

  it("counts a run of growth without the threshold when that is what ran", () => {
    expect(heading("germany", "2023-11", "exports")).toBe("Exports fall for the fifth month in a row");
  });

  // The figures begin in January 2008: that exports had grown for years before cannot be known from them.
  it("gives no ordinal to a run that reaches back to the first figure", () => {
    expect(heading("china", "2008-04", "exports")).toBe("Export growth slows");
  });
});

describe("a headline of two clauses", { timeout: 120_000 }, () => {
  const headline = (economy: string, month: string) =>
    plain(editionFor({ economy, month, locale: "en", asOf: "latest" }, () => {}).story.headline).replaceAll(
      "\u00a0",
      " ",
    );

  it("does not say the same of both flows word for word", () => {
    expect(headline("china", "2018-11")).toBe(
      "China’s imports for January–November already top all of 2017; so do exports",
    );
    expect(headline("germany", "2013-04")).toBe(
      "Germany’s exports return to growth in April, rising 7.5 percent; so do imports, rising 4.2 percent",
    );
  });

  // One and a half trillion was once printed as two: a mark is exact.
  it("prints a milestone in all its digits", () => {
    expect(headline("germany", "2022-12")).toBe(
      "Germany’s annual imports pass €1.5 trillion for the first time; so do exports",
    );
  });
});
