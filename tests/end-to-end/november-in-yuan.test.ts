import { describe, expect, it } from "vitest";
import { inCurrency } from "../../src/loaders/in-currency.ts";
import { plain } from "../../src/story/prose.ts";
import { edition, real } from "./real.ts";

const yuan = edition(inCurrency(real("china"), "CNY"), "2025-11");
const fact = (id: string) => yuan.facts.find((one) => one.id === id);

describe("the briefing for November 2025 in yuan, as of 8 December", () => {
  it("has the office's own figures in yuan: growth of 5.7 and 1.7 percent, a surplus of 792.57 billion", () => {
    expect(fact("exports.total.year-on-year")?.value).toBe(5.7);
    expect(fact("imports.total.year-on-year")?.value).toBe(1.7);
    expect(fact("balance.total.level")).toMatchObject({ value: 792.57e9, unit: "CNY" });
    expect(plain(yuan.story.standfirst).replaceAll("\u00a0", " ")).toContain("792.57 billion yuan");
  });

  it("has no sum in dollars, nothing converted, and no mark that only dollars reached", () => {
    expect(yuan.facts.filter(({ unit }) => unit === "USD")).toEqual([]);
    expect(yuan.observations.filter(({ origin }) => origin === "converted")).toEqual([]);
    expect(plain(yuan.story.headline)).not.toContain("trillion");
  });

  it("goes no further back than the sums in yuan: nothing is the largest since 2008", () => {
    expect(JSON.stringify(yuan.story)).not.toContain("2008");
  });

  it("says in its methods in which currency it is told", () => {
    expect(yuan.methods.map(plain).join(" ")).toContain("This edition is told in yuan.");
  });
});
