import { describe, expect, it, vi } from "vitest";
import { explain } from "../../src/commands/explain.ts";
import { findNews } from "../../src/findings/find-news.ts";
import { silence } from "../../src/findings/silence.ts";
import { type BriefingError, inWords } from "../../src/problems.ts";
import { dataFolder } from "../given/data-folder.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable } from "../given/series.ts";

const said = (figures: ReturnType<typeof figuresFor>, kind: string) =>
  findNews(figures).filter((one) => one.kind === kind);

describe("input that is not as it should be is met with silence, and the reason can be asked for", () => {
  it("a poll without a name", () => {
    const figures = figuresFor("period exports% exports%@unnamed\n2025-11 5 3", "2025-11");
    expect(said(figures, "surprise")).toEqual([]);
    expect(silence(figures, "surprise:exports.total")).toEqual([expect.stringContaining("belongs to a named poll")]);
  });

  it("a forecast for a month that has no figure", () => {
    const figures = figuresFor("period exports% imports% exports%@gazette\n2025-11 . 4 3", "2025-11");
    expect(said(figures, "surprise")).toEqual([]);
    expect(silence(figures, "surprise:exports.total")).toEqual([expect.stringContaining("does not survive")]);
    expect(silence(figures, "growth:exports.total")[0]).toContain("There is no rate for 2025-11");
  });

  it("a currency that changes in mid-series", () => {
    const table = "period exports\n2024-11 80\n2025-11 90";
    const plain = figuresFor(table, "2025-11", { from: "2024-01" });
    expect(said(plain, "growth")).toHaveLength(1);
    const changed = figuresFor(
      [
        { period: "2024-11", value: "80", unit: "NEW" },
        { period: "2025-11", value: "90" },
      ].map(({ unit = "RUC", ...one }) => ({ ...CELL, ...one, unit, released: `${one.period.slice(0, 4)}-12-10` })),
      "2025-11",
      {
        from: "2024-01",
        economy: { currencies: [...plain.economy.currencies, { ...plain.economy.currencies[0]!, code: "NEW" }] },
      },
    );
    expect(said(changed, "growth")).toEqual([]);
    expect(silence(changed, "growth:exports.total")[0]).toContain("not worked out across a change of currency");
  });

  it("a group whose members changed: under another code it is another series, and nothing is compared across the two", () => {
    const figures = figuresFor("period exports:LEAGUE exports:OST\n2024-11 80 .\n2025-11 . 90", "2025-11", {
      from: "2024-01",
    });
    expect(said(figures, "growth")).toEqual([]);
    expect(silence(figures, "growth:exports.partner.OST")[0]).toContain("the level of 2024-11 is not known");
  });

  it("a series of three points", () => {
    const figures = figuresFor(growthTable("exports%", "2025-09", [4, 9, 2]), "2025-11");
    const kinds = findNews(figures).map((one) => one.kind);
    expect(kinds).not.toContain("extreme");
    expect(kinds).not.toContain("record");
    expect(said(figures, "streak")).toMatchObject([{ open: true, facts: { length: { value: 3 } } }]);
    expect(silence(figures, "record:exports.total.month.highest")[0]).toContain("there are 0");
  });

  it("a month that is missing in between", () => {
    const figures = figuresFor(growthTable("exports%", "2025-01", [9, 1, 2, null, 4, 3, 2, 1, 8]), "2025-09");
    expect(silence(figures, "extreme:exports.total")).toEqual([expect.stringContaining("2025-04 is missing")]);
  });

  it("of a claim that is simply not true no other reason is given", () => {
    const figures = figuresFor("period exports%\n2025-10 4\n2025-11 5", "2025-11");
    expect(silence(figures, "reversal:exports.total")).toEqual([]);
  });
});

it("explain says why a claim is not made", async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const folder = dataFolder();
  try {
    await explain({
      economy: "ruritania",
      month: "2025-11",
      data: folder.data,
      id: "surprise:exports.total",
      locale: "en",
      json: false,
    });
    expect.unreachable();
  } catch (error) {
    expect(inWords((error as BriefingError).problem).what).toContain("No forecast for 2025-11 is stored.");
  } finally {
    folder.drop();
    vi.restoreAllMocks();
  }
});

const CELL = {
  backfills: false,
  flow: "exports",
  partner: "WLD",
  product: "TOTAL",
  percent: false,
  adjusted: false,
  poll: null,
};
