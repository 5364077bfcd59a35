import type { Chart } from "../charts/chart.ts";
import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Observation } from "../observations/observation.ts";
import type { Story } from "../story/story.ts";
import type { NextRelease } from "../vocabulary/calendar.ts";
import type { Focus } from "../vocabulary/focus.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Runs } from "../vocabulary/run.ts";
import type { ThemeMark } from "../vocabulary/theme.ts";

/** One row of a reference table: its name and its cells, each bound to a fact or empty where nothing was published. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly Runs[];
}

/** A reference table at the end of the briefing; a row group starts where `group` is set. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Unit, vintage, what an empty cell means. */
  readonly foot: string;
}

/** Where a figure comes from, and how far that source may be trusted (A to D, see SOURCES.md of the economy). */
export interface Source {
  /** Release and key in its card: `2025-12-08/calendar`. */
  readonly id: string;
  /** The same source in other releases. */
  readonly also: readonly string[];
  readonly title: string;
  readonly retrieved: string;
  readonly trust: "A" | "B" | "C" | "D";
}

/** When the month came out, in the office's own zone. */
export interface Release {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  /** False when the day is our estimate, since no record of it survives. */
  readonly recorded: boolean;
}

/** Everything about one briefing, in plain data: every output is made from this and from nothing else. */
export interface Edition {
  readonly format: 1;
  readonly economy: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly adjective: string;
    readonly agency: string;
  };
  readonly locale: string;
  readonly month: Period;
  /** "November 2025", or "January–February 2026". */
  readonly monthName: string;
  readonly release: Release;
  /** When the period after this one comes out; absent where the calendar has no day on record for it. */
  readonly nextRelease?: NextRelease;
  /** The figures are those known at the end of this day. */
  readonly asOf: string;
  readonly series: string;
  readonly story: Story;
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  /** The published figures that the facts and charts rest on, and no others. */
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  /** How the figures are obtained, which are backfilled, what is missing: a sentence each. */
  readonly methods: readonly Runs[];
  readonly missing: readonly string[];
  /** Path and SHA-256 of every file that was read. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly versions: Readonly<Record<string, string>>;
  /** The look it was made in, by name and hash, so that it can be made again; none before it is made into files. */
  readonly theme?: ThemeMark;
  /** Whose list shaped it; absent in the edition for all. */
  readonly focus?: Focus;
  /** Every other file of the edition's folder, by name and SHA-256; none before it is made into files. */
  readonly files?: readonly { readonly path: string; readonly sha256: string }[];
}
