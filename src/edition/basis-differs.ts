import type { Fact } from "../indicators/fact.ts";
import { factMeasure } from "./fact-subject.ts";

/** Why "on a year earlier" must not be told of a figure; null of a rate that is a change on a year earlier. */
export function basisDiffers(fact: Pick<Fact, "id">): string | null {
  return factMeasure(fact.id).startsWith("year-on-year") ? null : `"${fact.id}" is no change on a year earlier`;
}
