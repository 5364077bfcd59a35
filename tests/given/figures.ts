import { readFileSync } from "node:fs";
import { FactStore } from "../../src/indicators/fact-store.ts";
import type { Figures } from "../../src/indicators/figures.ts";
import { load, type Published, type TextFile } from "../../src/loaders/load.ts";
import { tableAsOf } from "../../src/observations/table.ts";
import type { Economy } from "../../src/vocabulary/economy.ts";
import { lastMonth, monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { type Period, period } from "../../src/vocabulary/period.ts";
import { type Cells, cellsOf, filesOf } from "./tables.ts";

/** What differs from a plain monthly economy. */
export interface More {
  /** The day whose knowledge counts; by default the day on which the month came out. */
  readonly asOf?: string;
  /** From this year on January and February come out together. */
  readonly combined?: number;
  /** The first month of the calendar; by default that of the table. */
  readonly from?: string;
  readonly economy?: Partial<Economy>;
}

export const at = (text: string): Period => period(text)!;

const YAML = readFileSync(new URL("./ruritania.yaml", import.meta.url), "utf8");

/** The figures of the invented economy as a table tells them, looked at from a month. */
export function figuresFor(table: string | Cells, month: string, more: More = {}): Figures {
  const published = publishedFor(table, month, more);
  const { calendar, observations, folders, forecasts } = published;
  const economy = { ...published.economy, ...more.economy };
  const entry = calendar.find((one) => lastMonth(one.period) === lastMonth(at(month)))!;
  const asOf = more.asOf ?? entry.released;
  return {
    economy,
    calendar,
    forecasts,
    month: entry.period,
    table: tableAsOf(observations, folders, calendar, asOf),
    facts: new FactStore(),
  };
}

/** Everything that the invented economy's folder holds when the table is what was published. */
export function publishedFor(table: string | Cells, month: string, more: More = {}): Published {
  return load("ruritania", filesFor(table, month, more));
}

/** The files of the invented economy's folder. */
export function filesFor(table: string | Cells, month: string, more: More = {}): TextFile[] {
  const cells = typeof table === "string" ? cellsOf(table) : table;
  const months = [month, more.from ?? month, ...cells.map((cell) => cell.period)].flatMap((one) => one.split("/"));
  const sorted = [...months].sort();
  const calendar = calendarText(sorted[0]!, sorted.at(-1)!, more.combined ?? 9999);
  return [
    file("economy.yaml", YAML),
    file("calendar.csv", calendar),
    ...filesOf(cells).map(({ name, text }) => file(name, text)),
  ];
}

/** Every month comes out on the tenth of the next one. */
export function releaseDay(month: string): string {
  return `${monthAt(monthNumber(lastMonth(at(month))) + 1)}-10`;
}

function file(name: string, text: string): TextFile {
  return { path: `ruritania/${name}`, text, sha256: `${text.length}` };
}

function calendarText(first: string, last: string, combined: number): string {
  const rows: string[] = [];
  for (let count = monthNumber(at(first)); count <= monthNumber(at(last)); count++) {
    const month = monthAt(count);
    const together = Number(month.slice(0, 4)) >= combined;
    if (together && month.endsWith("-01")) continue;
    const name = together && month.endsWith("-02") ? `${month.slice(0, 4)}-01/${month}` : month;
    rows.push(`${name},${releaseDay(month)},09:00,yes`);
  }
  return `period,released,time,recorded\n${rows.join("\n")}\n`;
}
