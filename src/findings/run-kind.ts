import type { Fact } from "../indicators/fact.ts";
import type { Streak } from "./finding.ts";

/** What the periods of a run have in common. */
export type RunKind = Streak["of"];

/** Whether a growth figure belongs to a run of that kind; the threshold is in percent. */
export function runTest(of: RunKind, threshold: number): (fact: Fact) => boolean {
  switch (of) {
    case "rise":
      return (fact) => fact.value > 0;
    case "fall":
      return (fact) => fact.value < 0;
    case "threshold-rise":
      return (fact) => fact.value >= threshold;
    case "threshold-fall":
      return (fact) => fact.value <= -threshold;
    default:
      return of satisfies never;
  }
}

/** The kind of a run in words, for proofs and registers. */
export function runWords(of: RunKind, threshold: number): string {
  const direction = of.endsWith("rise") ? "rose" : "fell";
  return of.startsWith("threshold") ? `${direction} by ${threshold} percent or more` : direction;
}
