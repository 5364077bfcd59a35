import { type Place, raise } from "../../problems.ts";

/** Stops with what is wrong with an answer, where in it, and what to do. */
export function malformed(place: Place, what: string, remedy: string, cause?: unknown): never {
  return raise({ kind: "data-malformed", place, what, remedy }, cause);
}
