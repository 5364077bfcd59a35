import type { Period } from "../vocabulary/period.ts";
import type { Claim } from "./claim.ts";

// The kinds of news about parts of the trade, about balances and about stretches longer than the month.

/** The part that brought most to the growth of the whole, and the one that took most off it. */
export interface Contribution extends Claim {
  readonly kind: "contribution";
  readonly to: "up" | "down";
}

/** The balance changed sides against the period before. */
export interface Swing extends Claim {
  readonly kind: "swing";
  readonly to: "surplus" | "deficit";
  /** The last period before on this side, when the other side had lasted longer than one period. */
  readonly since: Period | null;
}

/** The level is the highest or lowest since a named month, or among the same months of all other years. */
export interface Peak extends Claim {
  readonly kind: "peak";
  readonly frame: "since" | "season";
  readonly extreme: "highest" | "lowest";
}

/** The balance with the partner that leads the watch list, against a year earlier. */
export interface Bilateral extends Claim {
  readonly kind: "bilateral";
}

/** How the flow grew without the partner that leads the watch list. */
export interface Without extends Claim {
  readonly kind: "without";
}

/** Growth over a longer stretch that tells another story than the month's own. */
export interface Trend extends Claim {
  readonly kind: "trend";
  readonly over: "three-months" | "twelve-months" | "two-years";
}

/** The share of the five largest markets reported against a year earlier. */
export interface Concentration extends Claim {
  readonly kind: "concentration";
  readonly to: "up" | "down";
}

/** Of twelve months the one before rose most and this one fell most. */
export interface FrontLoading extends Claim {
  readonly kind: "front-loading";
  /** The twelve months. */
  readonly window: Period;
}

/** More of some goods was sold for less, or less for more, than a year earlier. */
export interface Volume extends Claim {
  readonly kind: "volume";
}
