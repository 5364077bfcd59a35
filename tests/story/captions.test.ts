import { describe, expect, it } from "vitest";
import { edition, real } from "../end-to-end/real.ts";

describe("the alternative text of a chart", () => {
  const { charts } = edition(real("china"), "2025-11");

  it("says what is drawn and its latest value", () => {
    const [first] = charts.filter(({ id }) => id === "growth-exports");
    expect(first!.alt.replaceAll("\u00a0", " ")).toMatch(
      /\. The latest value, for November 2025, is \+5\.9\s?%?[^.]*\.$/,
    );
  });

  // The same words stand on the page, on paper, in the mail, in Markdown and in the picture's own file.
  it("points at nothing beside the chart, since a mail or a picture has no table below it", () => {
    for (const { id, alt } of charts) expect(alt, id).not.toMatch(/\b(table|(below|above|beside|next to) the)\b/i);
  });
});

describe("the title of the contributions", () => {
  const titled = (economy: string, month: string) => {
    const chart = edition(real(economy), month).charts.find(({ id }) => id === "contribution")!;
    return chart.title.map(({ text }) => text).join("");
  };

  it("speaks of the partner that moved the total most, be it watched first or not", () => {
    expect(titled("germany", "2023-11")).toMatch(/^Exports to the European Union lowered .* by 2\.1/);
    expect(titled("china", "2025-11")).toMatch(/^Exports to the United States lowered .* by 4\.3/);
  });
});
