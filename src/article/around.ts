import type { Frame, Memory } from "./frame.ts";
import type { Setting } from "./place.ts";

/** Everything a figure is read with. */
export interface Around {
  readonly frames: readonly Frame[];
  readonly setting: Setting;
  readonly memory: Memory;
  readonly sentence: string;
  /** Terms in which the growth of this sentence is told; null when it does not say. */
  readonly terms: string | null;
  /** Whether the terms are only those of the text as a whole. */
  readonly styled: boolean;
}
