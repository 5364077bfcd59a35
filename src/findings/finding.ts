import type { Period } from "../vocabulary/period.ts";
import type { Claim } from "./claim.ts";
import type {
  Bilateral,
  Concentration,
  Contribution,
  FrontLoading,
  Peak,
  Swing,
  Trend,
  Volume,
  Without,
} from "./parts.ts";

export type { Case, Claim, Proof, Rarity } from "./claim.ts";
export type {
  Bilateral,
  Concentration,
  Contribution,
  FrontLoading,
  Peak,
  Swing,
  Trend,
  Volume,
  Without,
} from "./parts.ts";

/** How the flow grew, plain: always there when the growth is. */
export interface Growth extends Claim {
  readonly kind: "growth";
}

/** Growth changed sign against the period before. */
export interface Reversal extends Claim {
  readonly kind: "reversal";
  readonly to: "rise" | "fall";
  /** The last period before with the new sign, when the old sign had lasted longer than one period. */
  readonly since: Period | null;
  /** The outcome of the period before had the other sign than its forecast. */
  readonly unexpectedBefore: boolean;
}

/** Growth kept its sign and changed its pace. */
export interface Acceleration extends Claim {
  readonly kind: "acceleration";
  readonly pace: "faster" | "slower" | "deeper" | "shallower";
  /** How large the step is among the past steps from one period to the next. */
  readonly degree: "slightly" | "plainly" | "much";
}

/** The outcome against the forecast of a named poll. */
export interface Surprise extends Claim {
  readonly kind: "surprise";
  readonly poll: string;
  readonly verdict: "beat" | "missed" | "in-line";
  readonly degree: "narrowly" | "plainly" | "far";
  /** The outcome has the other sign than the forecast. */
  readonly unexpected: boolean;
}

/** The same thing n periods running. */
export interface Streak extends Claim {
  readonly kind: "streak";
  readonly of: "rise" | "fall" | "threshold-rise" | "threshold-fall";
  /** Some of its periods are several months published together, so that it is counted in releases. */
  readonly inReleases: boolean;
  /** It reaches back to the first figure there is, so that it may be longer. */
  readonly open: boolean;
}

/** The level is the highest (or the balance the lowest) of all that were searched. */
export interface LevelRecord extends Claim {
  readonly kind: "record";
  /** A month among all months, or the year so far among the same months of other years, by each way of reckoning it. */
  readonly frame: "month" | "year-to-date";
  readonly extreme: "highest" | "lowest";
  /** The period before was such a record too: it goes on rather than begins. */
  readonly continued: boolean;
}

/** Growth is the strongest or weakest since a named period. */
export interface Extreme extends Claim {
  readonly kind: "extreme";
  readonly extreme: "strongest" | "weakest";
  /** The last period at least as extreme; null when there is none in the history. */
  readonly since: Period | null;
}

/** A round number crossed for the first time in its frame. */
export interface Milestone extends Claim {
  readonly kind: "milestone";
  readonly frame: "month" | "year-to-date";
  /** True when this very release is the one that crossed it. */
  readonly crossedNow: boolean;
}

/** The year so far is already above the whole of the year before. */
export interface Exceeds extends Claim {
  readonly kind: "exceeds";
  readonly year: number;
  /** True when this very release is the one that took it above. */
  readonly crossedNow: boolean;
}

/** Trade with the partner that leads the watch list fell while it rose with the others, or the other way round. */
export interface Divergence extends Claim {
  readonly kind: "divergence";
  readonly lead: string;
  readonly others: readonly string[];
  readonly to: "fall" | "rise";
}

/** A partner's share against a year earlier. */
export interface Shift extends Claim {
  readonly kind: "shift";
  readonly over: "month" | "twelve-months";
  readonly to: "up" | "down";
}

/** What the rest of the year would need. */
export interface Required extends Claim {
  readonly kind: "required";
  /** To match the whole of the year before, month by month, or to reach the next round number in what is left. */
  readonly aim: "match" | "round";
  readonly year: number;
  readonly monthsLeft: number;
  /** The need is above every month so far. */
  readonly aboveAll: boolean;
}

/** The growth a year earlier, with which this or the next release is compared. */
export interface Base extends Claim {
  readonly kind: "base";
  readonly height: "high" | "low" | "ordinary";
  /** The period whose growth will be measured against it. */
  readonly of: Period;
}

/** A figure that was changed since it was first published. */
export interface Revision extends Claim {
  readonly kind: "revision";
  readonly measure: "level" | "year-on-year" | "year-to-date";
  readonly to: "up" | "down";
}

/** The change on the month before, where the office adjusts for the seasons. */
export interface Monthly extends Claim {
  readonly kind: "monthly";
}

/** A country that passed another in size against the same period a year earlier. */
export interface Overtaking extends Claim {
  readonly kind: "overtaking";
  readonly overtaken: string;
}

/** A run of one sign, or beyond the threshold, that this period ended. */
export interface Ending extends Claim {
  readonly kind: "ending";
  readonly of: Streak["of"];
  readonly inReleases: boolean;
}

/** Something worth saying about this month. Add a kind here and the compiler lists every place that must learn it. */
export type Finding =
  | Growth
  | Reversal
  | Acceleration
  | Surprise
  | Streak
  | LevelRecord
  | Extreme
  | Milestone
  | Exceeds
  | Divergence
  | Shift
  | Required
  | Base
  | Revision
  | Monthly
  | Overtaking
  | Ending
  | Contribution
  | Swing
  | Peak
  | Bilateral
  | Without
  | Trend
  | Concentration
  | FrontLoading
  | Volume;
