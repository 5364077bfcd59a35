import type { AnnexWords, DayWords, MailWords } from "./output-words.ts";

/** How large a move is among the moves of its own series. */
export type Pace = "slight" | "mild" | "plain" | "strong" | "extreme";

type Flows = Readonly<Record<"exports" | "imports", string>>;
type Scales = Readonly<Record<"million" | "billion" | "trillion", string>>;
type Paces = Readonly<Record<Pace, string>>;
type PacesWithChoice = Readonly<Record<Pace, readonly string[]>>;

/** The words of a language that arithmetic chooses from: templates/prose/<locale>/words.yaml. */
export interface WordList {
  readonly months: readonly string[];
  readonly ordinals: readonly string[];
  readonly cardinals: readonly string[];
  /** What follows an ordinal in figures, by its last digit; every digit not listed, and 11 to 13, take the first. */
  readonly suffixes: readonly string[];
  readonly and: string;
  readonly scales: Scales;
  readonly "short-scales": Scales;
  readonly percent: string;
  readonly points: { readonly one: string; readonly many: string };
  readonly hedges: { readonly below: string; readonly above: string };
  readonly flows: Flows;
  readonly shipments: Flows;
  readonly towards: Flows;
  readonly sides: { readonly surplus: string; readonly deficit: string };
  readonly rose: PacesWithChoice;
  readonly fell: PacesWithChoice;
  readonly rise: Paces;
  readonly fall: Paces;
  readonly rising: Paces;
  readonly falling: Paces;
  readonly "no-change": { readonly past: string; readonly present: string; readonly participle: string };
  /** Short names, January first. */
  readonly "short-months": readonly string[];
  readonly charts: Readonly<
    Record<
      | "period"
      | "year"
      | "partner"
      | "growth"
      | "contribution"
      | "forecast"
      | "record"
      | "product"
      | "outcome"
      | "gap"
      | "first"
      | "now"
      | "others"
      | "total",
      string
    >
  >;
  readonly tables: Readonly<Record<TableName, TableWords>>;
  readonly days: DayWords;
  readonly annexes: AnnexWords;
  readonly mail: MailWords;
}

/** The reference tables of a briefing. */
export type TableName = "recent" | "partners" | "goods" | "forecasts" | "revisions";

/** The words of a reference table; `{unit}` and `{month}` are filled in. */
export interface TableWords {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly foot: string;
}
