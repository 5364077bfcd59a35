import { describe, expect, it } from "vitest";
import { firstPrint } from "../../src/indicators/first-print.ts";
import { forecasts } from "../../src/indicators/forecast.ts";
import { total } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

const NOVEMBER = at("2025-11");

describe("forecasts", () => {
  it("come poll by poll, in the order that the economy prefers", () => {
    const figures = figuresFor("period exports%@ledger exports%@gazette\n2025-11 4.0 3.8", "2025-11");
    const said = forecasts(figures, "exports", NOVEMBER).map(({ poll, fact }) => [poll.name, fact.value]);
    expect(said).toEqual([
      ["Gazette poll", 3.8],
      ["Ledger survey", 4],
    ]);
  });

  it("without a named poll are never used", () => {
    expect(forecasts(figuresFor("period exports%@unnamed\n2025-11 3.8", "2025-11"), "exports", NOVEMBER)).toEqual([]);
  });

  it("are growth for a flow and money for the balance, and of that very month", () => {
    const figures = figuresFor(
      "period exports@gazette balance@gazette exports%@ledger\n2025-11 330 100 .\n2025-10 . . 3",
      "2025-11",
    );
    expect(forecasts(figures, "exports", NOVEMBER)).toEqual([]);
    expect(forecasts(figures, "balance", NOVEMBER)[0]?.fact).toMatchObject({ value: 100e9, unit: "RUC" });
  });
});

describe("the first print", () => {
  const REVISED = "period released exports%\n2025-11 . 5.9\n2025-11 2026-01-10 5.7";

  it("stays what it was when the figure is revised", () => {
    const figures = figuresFor(REVISED, "2025-11", { asOf: "2026-02-01" });
    expect(firstPrint(figures, total("exports"), "year-on-year", NOVEMBER)?.value).toBe(5.9);
  });

  it("is missing when the release of that day does not survive", () => {
    const figures = figuresFor("period released exports%\n2025-11 2026-01-10 5.7", "2025-11", { asOf: "2026-02-01" });
    expect(firstPrint(figures, total("exports"), "year-on-year", NOVEMBER)).toBeNull();
  });
});
