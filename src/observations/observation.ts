import type { Period } from "../vocabulary/period.ts";
import type { SeriesKey } from "../vocabulary/trade.ts";

/** How far the figure may be relied on, in the words of SDMX; `missing` and `confidential` have no value. */
export type Status = "final" | "provisional" | "revised" | "confidential" | "missing";

/** `published`: printed by the office. `reported`: by the press. `derived`: difference of two printed figures. `converted`: our exchange rate. */
export type Origin = "published" | "reported" | "derived" | "converted" | "forecast";

/** One published figure, as it stood in one release: a row of `data/<economy>/releases/<date>/<file>.csv`. */
export interface Observation extends SeriesKey {
  /** Release, file and line: `2025-12-08/totals.csv:14`. */
  readonly id: string;
  readonly release: string;
  readonly period: Period;
  /** In whole currency units, percent or physical units; null when missing or confidential, with the reason in `note`. */
  readonly value: number | null;
  /** The size of the last digit as published, in the unit of `value`: 0.1 percent, 10,000,000 dollars. */
  readonly step: number;
  readonly status: Status;
  readonly origin: Origin;
  /** Key into the release's list of sources. */
  readonly source: string;
  readonly note: string;
}
