import { type AnnexCell, annexNumber } from "./annex-number.ts";
import type { Edition } from "./edition.ts";
import { dayName, periodName, zoneName } from "./render-day.ts";
import { plainText } from "./render-runs.ts";

/** A sheet of the workbook: a title, sentences under it, and one table (none on the cover). */
export interface AnnexSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly AnnexCell[])[];
}

const NAME_LENGTH = 31;

/** The sheets of an edition's workbook: cover, contents, notes, a sheet for each table and chart, and the register of figures. */
export function annexSheets(edition: Edition): AnnexSheet[] {
  const data = named([...edition.tables.map(ofTable), ...edition.charts.map(ofChart), register(edition)]);
  return [cover(edition), contents(data), notes(edition), ...data];
}

function cover(edition: Edition): AnnexSheet {
  const { release, story } = edition;
  return {
    name: "Cover",
    title: `${edition.series}, ${edition.monthName}`,
    notes: [
      plainText(story.headline),
      plainText(story.standfirst),
      `Published by the ${edition.economy.agency}; released ${dayName(release.date)}, ${release.time} ${zoneName(release.zone)}${release.recorded ? "" : " (day estimated)"}.`,
      `Figures as known on ${dayName(edition.asOf)}.`,
      "Every sheet after the notes holds one table. An empty cell was not published.",
    ],
    head: [],
    rows: [],
  };
}

function contents(sheets: readonly AnnexSheet[]): AnnexSheet {
  const rows = sheets.map((sheet) => [sheet.name, sheet.title]);
  return { name: "Contents", title: "Contents", notes: [], head: ["Sheet", "What it holds"], rows };
}

function notes(edition: Edition): AnnexSheet {
  const lines = [
    ...edition.methods.map((method) => ["Method", plainText(method)]),
    ...edition.missing.map((name) => ["Missing", name]),
    ...edition.sources.map((source) => ["Source", `${source.title} (${source.retrieved}; grade ${source.trust})`]),
  ];
  return { name: "Notes", title: "Methods, gaps and sources", notes: [], head: ["Kind", "Note"], rows: lines };
}

function ofTable(table: Edition["tables"][number]): AnnexSheet {
  const rows = table.rows.map((row) => [row.name, ...row.cells.map((cell) => annexNumber(plainText(cell)))]);
  return { name: table.id, title: table.caption, notes: [table.foot], head: distinct(table.columns), rows };
}

function ofChart(chart: Edition["charts"][number]): AnnexSheet {
  const [head = [], ...body] = chart.table;
  const rows = body.map(([name = "", ...cells]) => [name, ...cells.map(annexNumber)]);
  const title = plainText(chart.title);
  return { name: `chart ${chart.id}`, title, notes: [chart.subtitle, chart.foot], head: distinct(head), rows };
}

function register({ facts }: Edition): AnnexSheet {
  return {
    name: "figures",
    title: "Register of figures",
    notes: ["Every figure of the briefing in full, with how it is obtained and the published rows behind it."],
    head: ["Figure", "What", "Period", "Value", "Unit", "How obtained", "Backfilled", "Rows"],
    rows: facts.map((fact) => [
      fact.id,
      fact.label,
      periodName(fact.period),
      { value: fact.value, format: "General" },
      fact.unit,
      fact.formula,
      fact.backfilled ? "yes" : "no",
      fact.from.join("; "),
    ]),
  };
}

/** Heads that recur are told apart by the head before them: "Exports, change". */
function distinct(heads: readonly string[]): string[] {
  const recurs = (head: string) => heads.filter((other) => other === head).length > 1;
  const owner = (index: number) => heads.slice(0, index).findLast((head, at) => at > 0 && !recurs(head)) ?? `${index}`;
  return heads.map((head, index) =>
    recurs(head) ? `${owner(index)}, ${head.charAt(0).toLowerCase()}${head.slice(1)}` : head,
  );
}

/** Names that a workbook takes: short, each but once, of letters, digits and hyphens. */
function named(sheets: readonly AnnexSheet[]): AnnexSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.name.replace(/[^\p{L}\p{N} -]/gu, "-").slice(0, NAME_LENGTH);
    const name = taken.has(plain) ? `${plain.slice(0, NAME_LENGTH - 3)}-${taken.size}` : plain;
    taken.add(name);
    return { ...sheet, name };
  });
}
