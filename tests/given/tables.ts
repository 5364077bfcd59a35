import { groupBy } from "../../src/vocabulary/group-by.ts";
import { lastMonth, monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import type { Period } from "../../src/vocabulary/period.ts";

/** One figure of a table: a flow (with a partner or product), its period, value, and the day it came out. */
export interface Cell {
  readonly released: string;
  /** The folder may stand in for days before its own. */
  readonly backfills: boolean;
  readonly period: string;
  readonly flow: string;
  readonly partner: string;
  readonly product: string;
  readonly percent: boolean;
  readonly adjusted: boolean;
  /** The poll, for a forecast. */
  readonly poll: string | null;
  readonly value: string;
  /** The currency of a level or of a growth; crowns when it is left out. */
  readonly unit?: string;
}

export type Cells = readonly Cell[];

/** `exports`, `exports%` (growth), `exports:NOR%` (with a partner), `exports/toys` (of a product), `exports%@gazette` (forecast), `exports~` (seasonally adjusted). */
const COLUMN = /^(exports|imports|balance)(?::(\w+))?(?:\/(\w+))?(%?)(~?)(?:@([\w-]+))?$/;

/**
 * The figures of a table with a column a series and a row a period: levels in billion crowns, growth in percent, a dot
 * where nothing was published. A column `released` gives another day than the month's own, with a star when it backfills.
 */
export function cellsOf(table: string): Cell[] {
  const [head = [], ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap((row) => {
    const period = row[head.indexOf("period")]!;
    const said = head.includes("released") ? row[head.indexOf("released")]! : ".";
    const released = said === "." ? dayAfter(period) : said.replace("*", "");
    return head.flatMap((name, index): Cell[] => {
      const column = COLUMN.exec(name);
      const value = row[index] ?? ".";
      if (!column) return known(name);
      return value === "." ? [] : [cell(column, { released, backfills: said.endsWith("*"), period, value })];
    });
  });
}

function known(name: string): [] {
  if (name !== "period" && name !== "released") throw new Error(`the table has a column "${name}"`);
  return [];
}

function cell(
  [, flow, partner, product, percent, adjusted, poll]: RegExpExecArray,
  own: Pick<Cell, "released" | "backfills" | "period" | "value">,
): Cell {
  return {
    ...own,
    flow: flow!,
    partner: partner ?? "WLD",
    product: product ?? "TOTAL",
    percent: percent === "%",
    adjusted: adjusted === "~",
    poll: poll ?? null,
  };
}

function dayAfter(period: string): string {
  return `${monthAt(monthNumber(lastMonth(period as Period)) + 1)}-10`;
}

/** The files that hold the figures: a folder a release, and the forecasts. */
export function filesOf(cells: Cells): { name: string; text: string }[] {
  const printed = cells.filter((one) => one.poll === null);
  const releases = groupBy(printed, (one) => one.released);
  const folders = [...releases].flatMap(([day, rows]) => [
    { name: `releases/${day}/release.yaml`, text: card(rows.some((row) => row.backfills)) },
    { name: `releases/${day}/totals.csv`, text: `${HEAD}\n${rows.map(rowText).join("\n")}\n` },
  ]);
  const polled = cells.filter((each) => each.poll !== null);
  return [...folders, { name: "forecasts.csv", text: [FORECAST_HEAD, ...polled.map(forecastText), ""].join("\n") }];
}

export const HEAD = "period,partner,product,flow,measure,value,unit,adjustment,status,origin,source,note";
const FORECAST_HEAD = "period,flow,measure,value,unit,poll,source";

function card(backfills: boolean): string {
  return `kind: ${backfills ? "archive" : "first-release"}\nbackfills: ${backfills}\nsources:\n  tolls: { title: Tolls, retrieved: a page, trust: A }\n`;
}

function rowText(one: Cell): string {
  const [measure, unit] = measureOf(one);
  return `${one.period},${one.partner},${one.product},${one.flow},${measure},${one.value},${unit},${one.adjusted ? "seasonally-adjusted" : "unadjusted"},final,published,tolls,`;
}

function forecastText(one: Cell): string {
  const [measure, unit] = measureOf(one);
  return `${one.period},${one.flow},${measure},${one.value},${unit},${one.poll},a page`;
}

function measureOf(one: Cell): [string, string] {
  return one.percent
    ? ["year-on-year", one.unit ? `percent ${one.unit}` : "percent"]
    : ["level", `${one.unit ?? "RUC"} billion`];
}
