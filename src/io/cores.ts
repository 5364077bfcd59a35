import { availableParallelism as cores } from "node:os";

/** How many threads this machine runs at once. */
export function availableParallelism(): number {
  return cores();
}
