import type { Economy } from "../../vocabulary/economy.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";

/** What asks to become a vintage, and what it is held against. */
export interface Submission {
  /** The new rows and the changed ones. */
  readonly rows: readonly Observation[];
  /** Every vintage that is held, oldest first. */
  readonly past: readonly Observation[];
  /** What is held, without and with the rows. */
  readonly before: Holdings;
  readonly after: Holdings;
  readonly economy: Economy;
  readonly today: string;
  /** The newest month that the calendar expects by today and that is not held; null when nothing is due. */
  readonly due: Period | null;
}

/** Something in a submission that ought not to be believed without a look: the check that doubts, the row, and why. */
export interface Doubt {
  readonly check: string;
  readonly row: Observation;
  readonly what: string;
}
