import type { Status } from "../../observations/observation.ts";
import type { Place } from "../../problems.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { SeriesKey } from "../../vocabulary/trade.ts";

/** Why a cell holds no figure. A zero is a figure and has no absence. */
export type Absence =
  | "not-available"
  | "nil-or-not-applicable"
  | "not-applicable"
  | "not-collected"
  | "confidential"
  | "not-a-number";

/** What each absence says in the note of an observation. */
export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  "not-available": "not available at the source",
  "nil-or-not-applicable": "the source prints a dash: nil, or not applicable",
  "not-applicable": "not applicable, says the source",
  "not-collected": "not collected, says the source",
  confidential: "withheld by the source as confidential",
  "not-a-number": "the source says that there is no such number",
};

/** One figure as a source states it, in our codes and whole units, before it belongs to a release. */
export interface Reading extends SeriesKey {
  readonly reporter: string;
  readonly period: Period;
  /** Null exactly when there is an absence. */
  readonly value: number | null;
  /** The size of the last digit as the source wrote it, in the unit of `value`. */
  readonly step: number;
  /** The currency in which money or its growth is reckoned; empty for what is not money. */
  readonly terms: string;
  readonly status: Status;
  readonly absence: Absence | null;
  /** What else the source says of the figure: estimated, a break in the series. */
  readonly note: string;
  /** The day from which the source says that the figure was known; null where it keeps no vintages. */
  readonly known: string | null;
  readonly place: Place;
}
