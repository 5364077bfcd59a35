/** What a release still has to do, in this order; each is done once. */
export const STEPS = ["build", "verify", "hold", "stage", "publish", "send", "done"] as const;
export type Step = (typeof STEPS)[number];

/** How far the release of a month has come; kept in a file between runs. */
export interface ReleaseState {
  readonly economy: string;
  readonly month: string;
  readonly step: Step;
  /** The release instant for which the edition was built, in milliseconds since 1970. */
  readonly instant: number;
  /** Of the edition as it was verified; empty before. */
  readonly fingerprint: string;
  readonly approval: { readonly by: string; readonly at: string } | null;
  /** The version of the site that waits to be switched to; null before. */
  readonly staged: string | null;
  /** The latest time a run has seen: a clock that shows an earlier one is wrong. */
  readonly seen: number;
  /** What went wrong last, for the operator; null when nothing did. */
  readonly failure: string | null;
}

/** The state before anything is done. */
export function newRelease(economy: string, month: string, instant: number): ReleaseState {
  const nothing = { fingerprint: "", approval: null, staged: null, seen: 0, failure: null };
  return { economy, month, step: "build", instant, ...nothing };
}

/** The step after this one. */
export function after(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? "done";
}

/** The state once the calendar names another instant: what is built prints the old one, so all before publication is done anew. */
export function moved(state: ReleaseState, instant: number): ReleaseState {
  const published = STEPS.indexOf(state.step) > STEPS.indexOf("publish");
  if (published || state.instant === instant) return state;
  return { ...newRelease(state.economy, state.month, instant), seen: state.seen };
}
