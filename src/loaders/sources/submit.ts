import { gate } from "../../observations/gate/gate.ts";
import type { Doubt } from "../../observations/gate/submission.ts";
import { told } from "../../observations/gate/told.ts";
import { type Holdings, holdingsOf, seriesName } from "../../observations/holdings.ts";
import { newsOf } from "../../observations/news-of.ts";
import type { Observation } from "../../observations/observation.ts";
import { placeName } from "../../problems.ts";
import type { Economy } from "../../vocabulary/economy.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import { fromReleaseCsv } from "../release-csv.ts";
import type { Reading } from "./reading.ts";
import { observationsOf, releaseText } from "./release-text.ts";
import type { Source } from "./source-yaml.ts";

/** What a source's answers said. */
export interface SourceReadings {
  readonly source: Pick<Source, "id" | "origin">;
  readonly readings: readonly Reading[];
}

/** Against what, and in whose name, readings ask to become a vintage. */
export interface Ground {
  readonly economy: Economy;
  readonly past: readonly Observation[];
  readonly today: string;
  readonly due: Period | null;
  /** The one file into which everything goes, when a vintage of that day is already there. */
  readonly file: string | null;
}

/** A vintage that asks to be believed: its files, its rows, and what is to be doubted, with the place in the answer. */
export interface Submitted {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly rows: readonly Observation[];
  readonly doubts: readonly (Doubt & { readonly place: string })[];
}

interface Line {
  readonly row: Observation;
  readonly reading: Reading;
  readonly text: string;
}

/** The new and changed rows among what sources said, in the files of a release, held against the past; of two sources that speak of one figure the first counts. */
export function submit(said: readonly SourceReadings[], ground: Ground): Submitted {
  const before = holdingsOf(ground.past);
  const { lines, doubts } = chosen(said.flatMap((one) => linesOf(one, before, ground)));
  const folder = `${ground.economy.id}/releases/${ground.today}`;
  const places = new Map<string, string>();
  const files = filesOf(lines, ground.file).map(({ path, all }) => {
    all.forEach(({ reading }, at) => {
      places.set(`${ground.today}/${path}:${at + 2}`, placeName(reading.place));
    });
    return { path, text: `${[HEAD, ...all.map(({ text }) => text)].join("\n")}\n` };
  });
  const rows = files.flatMap(({ path, text }) => fromReleaseCsv(text, `${folder}/${path}`, ground.today));
  const after = holdingsOf([...ground.past, ...rows]);
  const found = gate({ ...ground, rows, before, after });
  return {
    files,
    rows,
    doubts: [...doubts, ...found].map((doubt) => ({ ...doubt, place: places.get(doubt.row.id) ?? doubt.row.id })),
  };
}

const HEAD = releaseText([], {} as never).trimEnd();

/** The lines that say something new, of partners and goods that the economy knows. */
function linesOf({ source, readings }: SourceReadings, before: Holdings, { economy, today }: Ground): Line[] {
  const partners = new Set([WORLD, ...economy.partners.map(({ code }) => code)]);
  const products = new Set([ALL_GOODS, ...economy.products.map(({ code }) => code)]);
  const known = readings.filter(({ partner, product }) => partners.has(partner) && products.has(product));
  if (known.length === 0) return [];
  const to = {
    ...{ file: `${source.id}.csv`, release: today, reporter: economy.code, currency: economy.currency },
    ...{ source: source.id, origin: source.origin },
  };
  const rows = observationsOf(known, to);
  const news = new Set(newsOf(rows, before));
  const texts = releaseText(known, to).trimEnd().split("\n").slice(1);
  return rows.flatMap((row, at) => (news.has(row) ? [{ row, reading: known[at]!, text: texts[at]! }] : []));
}

function chosen(lines: readonly Line[]): { lines: Line[]; doubts: Doubt[] } {
  const first = new Map<string, Line>();
  const doubts: Doubt[] = [];
  for (const line of lines) {
    const name = `${seriesName(line.row)}|${line.row.period}`;
    const held = first.get(name);
    if (!held) first.set(name, line);
    else if (newsOf([line.row], holdingsOf([held.row])).length > 0)
      doubts.push({
        check: "duplicate",
        row: held.row,
        what: `${told(held.row)} from ${held.row.source}: ${line.row.source} has ${told(line.row)}.`,
      });
  }
  return { lines: [...first.values()], doubts };
}

function filesOf(lines: readonly Line[], only: string | null) {
  const fileOf = ({ row }: Line) => {
    if (only) return only;
    if (row.product !== ALL_GOODS) return "products.csv";
    return row.partner === WORLD ? "totals.csv" : "partners.csv";
  };
  const names = [...new Set(lines.map(fileOf))].sort();
  return names.map((path) => ({ path, all: lines.filter((line) => fileOf(line) === path) }));
}
