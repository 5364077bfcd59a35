import type { Subject } from "./trade.ts";

type Inner = Map<string, Map<string, Map<string, unknown>>>;

/**
 * Something for each subject. The parts of a subject are looked up one by one, since they are the same few texts throughout: to put them
 * together to one key takes longer than all of it, and is done millions of times.
 */
export class SeriesMap<Held> {
  readonly #flows: Map<string, Inner> = new Map();
  readonly #all: Held[] = [];

  get({ flow, partner, product }: Subject, name: string): Held | undefined {
    return this.#flows.get(flow)?.get(partner)?.get(product)?.get(name) as Held | undefined;
  }

  /** What is held, or is made now and held. */
  held(subject: Subject, name: string, make: () => Held): Held {
    const before = this.get(subject, name);
    if (before !== undefined) return before;
    const made = make();
    const partners = inner(this.#flows, subject.flow) as Inner;
    (inner(inner(partners, subject.partner), subject.product) as Map<string, unknown>).set(name, made);
    this.#all.push(made);
    return made;
  }

  /** Everything held, in the order in which it was made. */
  get values(): readonly Held[] {
    return this.#all;
  }
}

function inner<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const before = map.get(key);
  if (before) return before;
  const made = new Map<string, Value>();
  map.set(key, made);
  return made;
}
