import { describe, expect, it } from "vitest";
import type { Growth } from "../../src/findings/finding.ts";
import type { Fact } from "../../src/indicators/fact.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { digits } from "../../src/story/digits.ts";
import { hedge } from "../../src/story/hedge.ts";
import { paceOf } from "../../src/story/pace.ts";
import { about, amount, bare, compact, periodName, type Speaker, short, signed } from "../../src/story/say.ts";
import { at, publishedFor } from "../given/figures.ts";

const { economy } = publishedFor([], "2025-11");
const { words } = readLanguage("templates", "en");
const speaker: Speaker = { economy, words, month: at("2025-11") };

const fact = (value: number, unit: string, step: number): Fact => ({
  ...{ id: "a.fact", value, unit, step, period: at("2025-11"), label: "", method: "published", formula: "", from: [] },
  backfilled: false,
});
const percent = (value: number) => fact(value, "percent", 0.1);
const crowns = (billions: number, step = 1e7) => fact(Math.round(billions * 1e9), "RUC", step);
/** With plain blanks, so that the lines below can be read. */
const text = (run: { text: string }) => run.text.replaceAll("\u00a0", " ");

describe("digits", () => {
  it.each([
    [5.9, 1, "5.9"],
    [-1.1, 1, "−1.1"],
    [1080.1, 2, "1,080.10"],
    [1_234_567, 0, "1,234,567"],
    [-0.04, 1, "0.0"],
    [2.25, 1, "2.3"],
    [-2.25, 1, "−2.3"],
    [999.96, 1, "1,000.0"],
  ])("%d to %d places is %s", (value, places, shown) => {
    expect(digits(value, places)).toBe(shown);
  });
});

describe("a hedge", () => {
  it.each([
    [28.6, 0.015, 29, "below"],
    [25.2, 0.015, 25, "above"],
    [1075.85, 0.007, 1080, "below"],
    [330.35, 0.007, 330, "above"],
    [-28.6, 0.015, 29, "below"],
    [330, 0.007, 330, "exact"],
    [104, 0.007, 104, "exact"],
  ] as const)("for %d within %d is %d, %s", (value, reach, round, side) => {
    expect(hedge(value, reach)).toEqual({ round, side });
  });
});

describe("a number in words", () => {
  it("keeps the digits that were published, and never a sign", () => {
    expect(text(amount(speaker, percent(5.9)))).toBe("5.9 percent");
    expect(text(amount(speaker, percent(-1.1)))).toBe("1.1 percent");
    expect(text(amount(speaker, crowns(330.35)))).toBe("330.35 billion crowns");
    expect(text(amount(speaker, crowns(39, 1e8)))).toBe("39.0 billion crowns");
    expect(text(bare(speaker, crowns(90.07)))).toBe("90.07 billion");
  });

  it("goes down to millions below a billion", () => {
    expect(text(amount(speaker, crowns(-0.9, 1e8)))).toBe("900 million crowns");
  });

  it("knows one percentage point from two", () => {
    const points = (value: number) => text(amount(speaker, fact(value, "percentage points", 0.1)));
    expect(points(1)).toBe("1.0 percentage point");
    expect(points(-1)).toBe("1.0 percentage point");
    expect(points(2.1)).toBe("2.1 percentage points");
  });

  it("is hedged to the side on which the truth lies", () => {
    expect(text(about(speaker, percent(-28.6)))).toBe("nearly 29 percent");
    expect(text(about(speaker, percent(-25.2)))).toBe("more than 25 percent");
    expect(text(about(speaker, crowns(330.35)))).toBe("more than 330 billion crowns");
    expect(text(about(speaker, crowns(1075.85)))).toBe("nearly 1.08 trillion crowns");
  });

  it("is told as it is when it is round itself, when nothing round is near, or when it is a small rate", () => {
    expect(text(about(speaker, percent(-30)))).toBe("30.0 percent");
    expect(text(about(speaker, percent(5.9)))).toBe("5.9 percent");
    expect(text(about(speaker, percent(28.5)))).toBe("28.5 percent");
    expect(text(about(speaker, crowns(104, 1e8)))).toBe("104.0 billion crowns");
  });

  it("is short in a headline and shorter in the strip of key figures", () => {
    expect(text(short(speaker, crowns(1000, 1e12)))).toBe("K1 trillion");
    expect(text(short(speaker, crowns(102.64)))).toBe("K102.64 billion");
    expect(text(compact(speaker, crowns(-42.3, 1e8)))).toBe("−K42.3bn");
    expect(text(compact(speaker, percent(5.9)))).toBe("+5.9%");
    expect(text(compact(speaker, percent(0)))).toBe("0.0%");
    expect(text(signed(speaker, percent(-1.1)))).toBe("−1.1");
  });

  it("is bound to its fact, whatever it looks like", () => {
    for (const say of [amount, bare, about, short, compact, signed])
      for (const one of [percent(-28.6), crowns(330.35)])
        expect(say(speaker, one)).toMatchObject({ role: "value", fact: "a.fact" });
  });
});

describe("a period by name", () => {
  it("carries its year only when that is not the edition's", () => {
    expect(periodName(speaker, at("2025-10"))).toBe("October");
    expect(periodName(speaker, at("2024-03"))).toBe("March\u00a02024");
    expect(periodName(speaker, at("2025-11"), true)).toBe("November\u00a02025");
  });

  it("has the economy's own name for months that are published together", () => {
    const combined = { from: 2025, first: 1, last: 2, name: "the first two months", reason: "" };
    const told = { ...speaker, economy: { ...economy, combined } };
    expect(periodName(told, at("2025-01/2025-02"))).toBe("the first two months");
    expect(periodName(told, at("2025-01/2025-03"))).toBe("January–March");
  });
});

describe("the pace of a move", () => {
  const pace = (value: number, trueIn = 0, outOf = 0) =>
    paceOf({ facts: { value: percent(value) }, trueIn, outOf } as unknown as Growth);

  it.each([
    [0.5, "slight"],
    [-3.9, "mild"],
    [9.9, "plain"],
    [-24.9, "strong"],
    [25, "extreme"],
  ])("of %d percent is %s when there is little past to set it against", (value, word) => {
    expect(pace(value)).toBe(word);
  });

  it("is judged by the series' own past when that is long enough", () => {
    expect(pace(12, 5, 100)).toBe("extreme");
    expect(pace(12, 20, 100)).toBe("strong");
    expect(pace(12, 40, 100)).toBe("plain");
    expect(pace(40, 80, 100)).toBe("mild");
  });

  it("is never a surge for a small rate, nor more than strong below ten percent", () => {
    expect(pace(0.9, 0, 100)).toBe("slight");
    expect(pace(3.9, 0, 100)).toBe("mild");
    expect(pace(9.9, 0, 100)).toBe("strong");
  });
});
