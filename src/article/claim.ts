import type { Period } from "../vocabulary/period.ts";
import type { Flow } from "../vocabulary/trade.ts";
import type { Amount } from "./item.ts";

/** Exports, imports and the balance; or the two flows together. */
export type AnyFlow = Flow | "trade";

/** What a claim is about. */
export interface About {
  readonly flow: AnyFlow;
  readonly partner: string;
  readonly product: string;
}

/** What a printed figure can be a figure of. */
export type Measure = "year-on-year" | "month-on-month" | "level" | "share" | "points";

/** One way to understand a figure. */
export interface Reading {
  readonly about: About;
  readonly measure: Measure;
  /** A month, a span from January on, or a whole year; null when it is no period that can be placed. */
  readonly period: Period | null;
  /** Currency code of a level, or of the terms of a growth rate; null when none is said. */
  readonly currency: string | null;
  /** What economists expected, and whom they told it; `any` when nobody is named. */
  readonly forecast: string | null;
  /** 1 up, -1 down; null when the text does not say. */
  readonly sign: 1 | -1 | null;
}

interface Spot {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: string;
}

/** A figure that the text prints, with the ways in which it can be understood, the likeliest first. */
export interface FigureClaim extends Spot {
  readonly kind: "figure";
  readonly amount: Amount;
  readonly readings: readonly Reading[];
  /** Whether its sentence names the time. */
  readonly dated: boolean;
  /** Why no verdict may accuse it; null when the sentence leaves no doubt what it is about. */
  readonly doubt: string | null;
}

/** "The eighth straight month of decline". */
export interface StreakClaim extends Spot {
  readonly kind: "streak";
  readonly about: About;
  readonly count: number;
  readonly sign: 1 | -1 | null;
  readonly double: boolean;
  /** The run was over with this month: "snapped". */
  readonly ended: boolean;
  readonly doubt: string | null;
}

/** "The fastest since March", "a nine-month high", "the first fall since". */
export interface SinceClaim extends Spot {
  readonly kind: "since";
  readonly about: About;
  readonly of: "growth" | "level";
  /** 1: nothing as high since; -1: nothing as low. `first` is the first of its sign. */
  readonly side: 1 | -1;
  readonly first: boolean;
  readonly since: Period | null;
  readonly months: number | null;
  readonly doubt: string | null;
}

/** "A record", "the highest ever". */
export interface RecordClaim extends Spot {
  readonly kind: "record";
  readonly about: About;
  readonly period: Period | null;
  readonly side: 1 | -1;
  readonly doubt: string | null;
}

/** "Beat forecasts", "unexpectedly". */
export interface SurpriseClaim extends Spot {
  readonly kind: "surprise";
  readonly about: About;
  readonly verdict: "beat" | "missed" | "over" | "under" | "in-line" | "unexpected";
  readonly poll: string;
  readonly period: Period;
  readonly doubt: string | null;
}

/** "Rose", "shrank", "widened", without a figure of its own; or with two that can be set against each other. */
export interface MoveClaim extends Spot {
  readonly kind: "move";
  readonly about: About;
  readonly move: "up" | "down" | "faster" | "slower" | "wider" | "narrower";
  readonly doubt: string | null;
}

/** "Surpassing all of 2024", "for the first time above one trillion". */
export interface ThresholdClaim extends Spot {
  readonly kind: "exceeds" | "milestone";
  readonly about: About;
  readonly period: Period | null;
  readonly year: number | null;
  readonly mark: number | null;
  readonly currency: string | null;
  readonly doubt: string | null;
}

/** Everything that a text can claim. */
export type Claim = FigureClaim | StreakClaim | SinceClaim | RecordClaim | SurpriseClaim | MoveClaim | ThresholdClaim;
