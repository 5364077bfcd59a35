import type { Period } from "../vocabulary/period.ts";
import { SeriesMap } from "../vocabulary/series-map.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";

/** The facts that have been worked out; null is one that cannot be had. */
export class FactStore {
  readonly #series = new SeriesMap<Map<Period, Fact | null>>();
  #last: { readonly subject: Subject; readonly measure: string; readonly facts: Map<Period, Fact | null> } | undefined;
  readonly #named = new Map<string, Fact | null>();

  /** The facts of one measure of a subject by period, for whoever works them out to put them there. */
  series(subject: Subject, measure: string): Map<Period, Fact | null> {
    // Mostly the next period of the same subject is asked for.
    if (this.#last?.measure === measure && isSame(this.#last.subject, subject)) return this.#last.facts;
    const facts = this.#series.held(subject, measure, () => new Map());
    this.#last = { subject, measure, facts };
    return facts;
  }

  /** The facts that have a name of their own, by it. */
  get named(): Map<string, Fact | null> {
    return this.#named;
  }

  /** All that could be had. */
  *values(): Iterable<Fact> {
    for (const facts of [...this.#series.values, this.#named]) for (const fact of facts.values()) if (fact) yield fact;
  }
}

function isSame(one: Subject, other: Subject): boolean {
  return one.partner === other.partner && one.product === other.product && one.flow === other.flow;
}
