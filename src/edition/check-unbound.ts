import { type Fault, faultIn, type TextEvidence } from "./check.ts";

/**
 * Where words may claim something without being bound, and what holds them instead. Everything else on the page is read
 * word by word.
 */
const HELD_OTHERWISE: Readonly<Record<string, string>> = {
  masthead: "the days and the month of the edition itself (check: frame)",
  colophon: "the month and the versions (check: frame)",
  imprint: "the house's own lines, from its theme (check: frame)",
  note: "an editor's, marked as such, word for word from the data (check: frame)",
  sources: "titles of sources and the methods, which hold for every month (check: frame)",
  inputs: "paths and hashes (check: inputs)",
  register: "each entry is held against its fact (check: register)",
  "register-tabled-alone": "each entry is held against its fact (check: register)",
  behind: "the table behind a chart is held against the chart (check: charts)",
  "chart-subtitle": "measure and unit, held against the chart (check: charts)",
  "chart-foot": "the day of the figures (check: charts)",
  "tables-foot": "units, held against the table (check: tables)",
  "strip-label": "what the figure under it is, held against it (check: subjects)",
};
/** In a table the heads and the caption are held against the table, and the cells hold nothing but bound figures. */
const TABLE_HEADS = new Set(["th", "caption"]);

/** Unbound words of the page: that none of them is a number, a month, a direction, a unit or a comparison. */
export function checkUnbound({ page, lexicon }: TextEvidence): Fault[] {
  return (page?.passages ?? [])
    .filter(({ zone, tag }) => !(zone in HELD_OTHERWISE) && !(zone === "tables" && TABLE_HEADS.has(tag)))
    .flatMap((passage) =>
      passage.pieces.flatMap((piece, index) => {
        const free = piece.role === "text" || (piece.fact ?? piece.finding ?? piece.period) === undefined;
        const found = free ? lexicon.claimsIn(piece.text)[0] : undefined;
        return found ? [faultIn(passage, index, `"${found.text}" is ${found.means} that is bound to nothing`)] : [];
      }),
    );
}
