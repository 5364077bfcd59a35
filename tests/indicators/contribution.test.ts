import { describe, expect, it } from "vitest";
import { contribution } from "../../src/indicators/contribution.ts";
import { total, withPartner } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

const NOVEMBER = at("2025-11");
const TABLE = "period exports exports:NOR exports:EAS\n2024-11 200 40 10\n2025-11 212 30 11";
const NORLAND = withPartner("exports", "NOR");

describe("a contribution", () => {
  it("is the partner's change over the whole of a year earlier, in percentage points", () => {
    expect(contribution(figuresFor(TABLE, "2025-11"), NORLAND, NOVEMBER)).toMatchObject({
      value: -5,
      unit: "percentage points",
      step: 0.1,
    });
  });

  it("of the whole is its growth, and those of the parts add up to it", () => {
    const figures = figuresFor(TABLE, "2025-11");
    expect(contribution(figures, total("exports"), NOVEMBER)?.value).toBe(6);
  });

  it("is rounded to the digit to which growth is printed", () => {
    const figures = figuresFor("period exports exports:NOR\n2024-11 300 10\n2025-11 300 11", "2025-11");
    expect(contribution(figures, NORLAND, NOVEMBER)?.value).toBe(0.3);
  });

  it("has no value when the base month was not published", () => {
    const figures = figuresFor("period exports exports:NOR\n2025-10 200 40\n2025-11 212 30", "2025-11");
    expect(contribution(figures, NORLAND, NOVEMBER)).toBeNull();
  });
});
