import { describe, expect, it } from "vitest";
import { lastMonthsShare } from "../../src/indicators/last-months-share.ts";
import { monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { withPartner } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

/** Twelve months of all exports at 100 and of those to a partner at 10, but for one month. */
function share(odd: string, at5 = 5) {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const month = monthAt(monthNumber(at("2025-11")) - 11 + index);
    return `${month} 100 ${index === at5 ? odd : 10}`;
  });
  return lastMonthsShare(
    figuresFor(`period exports exports:NOR\n${rows.join("\n")}`, "2025-11"),
    withPartner("exports", "NOR"),
    at("2025-11"),
  );
}

describe("the share over twelve months", () => {
  it("is the sum of the partner's months in the sum of all, in percent", () => {
    expect(share("22")).toMatchObject({ value: 11, unit: "percent", period: "2024-12/2025-11", method: "computed" });
  });

  it("rests on the rows of both, each once", () => {
    expect(new Set(share("10")!.from).size).toBe(24);
    expect(share("10")!.from).toHaveLength(24);
  });

  it("is missing when one month of the partner is, wherever the gap lies", () => {
    expect(share(".")).toBeNull();
    expect(share(".", 0)).toBeNull();
    expect(share(".", 11)).toBeNull();
  });
});
