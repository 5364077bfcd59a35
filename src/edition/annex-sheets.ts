import { fill } from "../vocabulary/fill.ts";
import type { WordList } from "../vocabulary/words.ts";
import { type AnnexCell, annexNumber } from "./annex-number.ts";
import type { Edition } from "./edition.ts";
import { releaseNames } from "./release-names.ts";
import { periodName } from "./render-day.ts";
import { plainText } from "./render-runs.ts";

/** A sheet of the workbook: a title, sentences under it, and one table (none on the cover). */
export interface AnnexSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly AnnexCell[])[];
  /** The names in its first column lead to the sheets that they name. */
  readonly leads?: true;
}

const NAME_LENGTH = 31;

/** The sheets of an edition's workbook: cover, contents, notes, a sheet for each table and chart, and the register of figures. */
export function annexSheets(edition: Edition, words: WordList): AnnexSheet[] {
  const { chart } = words.annexes.workbook;
  const charts = edition.charts.map((one) => ofChart(one, fill(chart, { chart: one.id })));
  const data = named([...edition.tables.map(ofTable), ...charts, register(edition, words)]);
  return [cover(edition, words), contents(data, words), notes(edition, words), ...data];
}

function cover(edition: Edition, words: WordList): AnnexSheet {
  const { story } = edition;
  const own = words.annexes.workbook;
  const names = releaseNames(edition, words);
  return {
    name: own.cover,
    title: `${edition.series}, ${edition.monthName}`,
    notes: [
      plainText(story.headline),
      plainText(story.standfirst),
      fill(own.published, names),
      fill(own.known, { day: names.known }),
      own.sheets,
    ],
    head: [],
    rows: [],
  };
}

function contents(sheets: readonly AnnexSheet[], { annexes }: WordList): AnnexSheet {
  const { name, columns } = annexes.workbook.contents;
  const rows = sheets.map((sheet) => [sheet.name, sheet.title]);
  return { name, title: name, notes: [], head: columns, rows, leads: true };
}

function notes(edition: Edition, { annexes }: WordList): AnnexSheet {
  const own = annexes.workbook;
  const { name, title, columns } = own.notes;
  const rows = [
    ...edition.methods.map((method) => [own.method, plainText(method)]),
    ...edition.missing.map((one) => [own.missing, one]),
    ...edition.sources.map((one) => [
      own.source,
      fill(annexes.source, { title: one.title, retrieved: one.retrieved, trust: one.trust }),
    ]),
  ];
  return { name, title, notes: [], head: columns, rows };
}

function ofTable(table: Edition["tables"][number]): AnnexSheet {
  const rows = table.rows.map((row) => [row.name, ...row.cells.map((cell) => annexNumber(plainText(cell)))]);
  return { name: table.id, title: table.caption, notes: [table.foot], head: distinct(table.columns), rows };
}

function ofChart(chart: Edition["charts"][number], name: string): AnnexSheet {
  const [head = [], ...body] = chart.table;
  const rows = body.map(([first = "", ...cells]) => [first, ...cells.map(annexNumber)]);
  return { name, title: plainText(chart.title), notes: [chart.subtitle, chart.foot], head: distinct(head), rows };
}

function register({ facts }: Edition, words: WordList): AnnexSheet {
  const { yes, no, workbook } = words.annexes;
  const { name, title, note, columns } = workbook.figures;
  const rows = facts.map((fact) => [
    fact.id,
    fact.label,
    periodName(fact.period, words),
    { value: fact.value, format: "General" },
    fact.unit,
    fact.formula,
    fact.backfilled ? yes : no,
    fact.from.join("; "),
  ]);
  return { name, title, notes: [note], head: columns, rows };
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
