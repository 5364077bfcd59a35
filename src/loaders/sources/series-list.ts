import type { Adjustment, Flow, Measure } from "../../vocabulary/trade.ts";
import { fromCsv } from "../csv.ts";
import { malformed } from "./malformed.ts";
import { ADJUSTMENTS, FLOWS, MEASURES } from "./trade-words.ts";

/** What a source's series is, for sources that name whole series and nothing else. */
export interface SeriesLine {
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: Flow;
  readonly measure: Measure;
  /** As `units.csv` has it: `USD million`. */
  readonly unit: string;
  readonly adjustment: Adjustment;
}

/** What holds for everything that a source publishes. */
export interface SourceLine {
  readonly reporter: string;
  readonly unit: string;
}

/** The list of series by `source:series`. */
export function fromSeriesCsv(text: string, file: string): Map<string, SeriesLine> {
  const columns = [
    "source",
    "series",
    "reporter",
    "partner",
    "product",
    "flow",
    "measure",
    "unit",
    "adjustment",
  ] as const;
  return new Map(
    fromCsv(text, file, columns).map((row) => {
      const choose = <Name extends string>(column: "flow" | "measure" | "adjustment", names: readonly Name[]): Name =>
        names.find((name) => name === row.cells[column]) ??
        malformed(
          row.place(column),
          `"${row.cells[column]}" is not a known ${column}.`,
          `Write one of ${names.join(", ")}.`,
        );
      const { source, series, reporter, partner, product, unit } = row.cells;
      const line = {
        reporter,
        partner,
        product,
        unit,
        flow: choose("flow", FLOWS),
        measure: choose("measure", MEASURES),
        adjustment: choose("adjustment", ADJUSTMENTS),
      };
      return [`${source}:${series}`, line];
    }),
  );
}

/** The list of sources that speak for one reporter, or in one unit, alone. */
export function fromSourcesCsv(text: string, file: string): Map<string, SourceLine> {
  return new Map(
    fromCsv(text, file, ["source", "reporter", "unit"]).map(({ cells }) => [
      cells.source,
      { reporter: cells.reporter, unit: cells.unit },
    ]),
  );
}
