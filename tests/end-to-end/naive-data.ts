import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

// A second, naive reading of data/: plain loops over the files, sharing no code with src/, to hold the program to the truth.

/** A figure and what it rests on. */
export interface Num {
  readonly value: number;
  readonly unit: string;
  /** The worth of the last digit printed. */
  readonly digit: number;
  /** The release it stands in (the newest, when it was worked out). */
  readonly release: string;
  /** It survives only in a release after the day asked about. */
  readonly late: boolean;
}

export interface NaiveRow {
  readonly release: string;
  readonly value: number | null;
  readonly digit: number;
}

/** An economy's folder as the naive reader sees it. */
export interface NaiveData {
  // biome-ignore lint/suspicious/noExplicitAny: the naive reader takes the YAML as it comes.
  readonly economy: any;
  readonly periods: readonly string[];
  readonly released: Readonly<Record<string, string>>;
  readonly archives: readonly string[];
  readonly rows: Map<string, NaiveRow[]>;
  readonly forecasts: Map<string, number>;
}

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

export function readNaively(economy: string): NaiveData {
  const root = `data/${economy}`;
  const periods: string[] = [];
  const released: Record<string, string> = {};
  for (const row of csv(`${root}/calendar.csv`)) {
    periods.push(row.period!);
    for (const month of monthsBetween(row.period!)) released[month] = row.released!;
  }
  const archives: string[] = [];
  const rows = new Map<string, NaiveRow[]>();
  for (const day of readdirSync(`${root}/releases`).sort()) {
    if (parse(readFileSync(`${root}/releases/${day}/release.yaml`, "utf8")).backfills) archives.push(day);
    for (const file of readdirSync(`${root}/releases/${day}`).filter((name) => name.endsWith(".csv"))) {
      for (const row of csv(`${root}/releases/${day}/${file}`)) put(rows, row, day);
    }
  }
  const forecasts = new Map<string, number>();
  for (const row of csv(`${root}/forecasts.csv`))
    forecasts.set(
      `${row.flow}|${row.measure}|${row.period}|${row.poll}|${money(row.unit!)[0]}`,
      scaled(row.value!, row.unit!),
    );
  return { economy: parse(readFileSync(`${root}/economy.yaml`, "utf8")), periods, released, archives, rows, forecasts };
}

function put(rows: Map<string, NaiveRow[]>, row: Record<string, string>, day: string): void {
  const [unit] = money(row.unit!);
  const key = [row.flow, row.partner, row.product, row.measure, unit, row.adjustment, row.period].join("|");
  const value = row.value === "" ? null : scaled(row.value!, row.unit!);
  const digit = 10 ** -(row.value!.split(".")[1] ?? "").length * money(row.unit!)[1];
  const known = rows.get(key);
  if (known) known.push({ release: day, value, digit });
  else rows.set(key, [{ release: day, value, digit }]);
}

function money(unit: string): [string, number] {
  const [name, scale] = unit.split(" ");
  return scale !== undefined && SCALE[scale] ? [name!, SCALE[scale]!] : [unit, 1];
}

function scaled(text: string, unit: string): number {
  const product = Number(text) * money(unit)[1];
  // Money is whole units; rates and counts of pairs or tonnes keep their decimals.
  return money(unit)[1] === 1 ? product : Math.round(product);
}

/** The rows of a CSV by column name, read character by character. */
export function csv(path: string): Record<string, string>[] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const text = readFileSync(path, "utf8");
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || letter === "\n") {
      cells.push(cell.replace(/\r$/, ""));
      cell = "";
      if (letter === "\n") {
        lines.push(cells);
        cells = [];
      }
    } else cell += letter;
  }
  if (cell !== "" || cells.length > 0) lines.push([...cells, cell]);
  const [head = [], ...rest] = lines;
  return rest
    .filter((line) => line.length > 1)
    .map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ""])));
}

/** Every month from the first of a period to its last. */
export function monthsBetween(period: string): string[] {
  const months: string[] = [];
  const last = period.slice(-7);
  for (let month = period.slice(0, 7); month <= last; month = next(month)) months.push(month);
  return months;
}

export function next(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

export function yearBack(period: string): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1));
}
