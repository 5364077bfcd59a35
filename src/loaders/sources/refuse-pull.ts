import { raise } from "../../problems.ts";

/** Stops a pull: what is wrong, and what to do about it, a line each. */
export function refusePull(what: string, remedy: string, cause?: unknown): never {
  return raise({ kind: "pull-refused", what, remedy }, cause);
}
