import { describe, expect, it } from "vitest";
import { editionFor } from "../../src/commands/edition-for.ts";
import { plain } from "../../src/story/prose.ts";

const heading = async (economy: string, month: string, section: string) => {
  const { story } = await editionFor({ economy, month, locale: "en" }, () => {});
  return plain(story.sections.find(({ id }) => id === section)!.heading);
};

describe("the heading of a section", () => {
  // Imports had grown for eight months by then, the last four of them by ten percent or more.
  it("says of a run beyond the threshold that it is one, since a run of growth may be longer", async () => {
    expect(await heading("korea", "2026-06", "imports")).toBe(
      "Imports grow by double digits for the fourth month in a row",
    );
  });

  it("counts a run of growth without the threshold when that is what ran", async () => {
    expect(await heading("germany", "2023-11", "exports")).toBe("Exports fall for the fifth month in a row");
  });

  // The figures begin in January 2008: that exports had grown for years before cannot be known from them.
  it("gives no ordinal to a run that reaches back to the first figure", async () => {
    expect(await heading("china", "2008-04", "exports")).toBe("Export growth slows");
  });
});
