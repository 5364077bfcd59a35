/** How days, spans and hours are written: `{day} {month} {year}`, `{from} to {to}`, `{place} time`. */
export interface DayWords {
  readonly day: string;
  readonly span: string;
  readonly zone: string;
  /** What stands behind the day of a release that is not on record. */
  readonly estimated: string;
}

/** The words of the workbook that are neither the edition's nor those of its tables. */
export interface WorkbookWords {
  readonly cover: string;
  readonly published: string;
  readonly known: string;
  readonly sheets: string;
  readonly contents: { readonly name: string; readonly columns: readonly string[] };
  readonly notes: { readonly name: string; readonly title: string; readonly columns: readonly string[] };
  readonly method: string;
  readonly missing: string;
  readonly source: string;
  readonly chart: string;
  readonly figures: {
    readonly name: string;
    readonly title: string;
    readonly note: string;
    readonly columns: readonly string[];
  };
}

/** A column of data.csv. */
export type CsvColumn =
  | "figure"
  | "what"
  | "period"
  | "value"
  | "unit"
  | "step"
  | "method"
  | "formula"
  | "backfilled"
  | "rows";

/** The words of workbook, CSV, Markdown and flash; `{…}` is filled in. */
export interface AnnexWords {
  readonly yes: string;
  readonly no: string;
  readonly source: string;
  readonly workbook: WorkbookWords;
  readonly csv: Readonly<Record<CsvColumn, string>>;
  readonly markdown: Readonly<Record<"released" | "tables" | "sources" | "missing" | "note", string>>;
  readonly flash: string;
}

/** The words of the mail; `{…}` is filled in. */
export type MailWords = Readonly<
  Record<
    | "released"
    | "agency"
    | "known"
    | "correction"
    | "corrected"
    | "note"
    | "source"
    | "chart"
    | "page"
    | "read"
    | "leave"
    | "unsubscribe",
    string
  >
>;
