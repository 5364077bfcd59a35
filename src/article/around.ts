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
  /** Whether the text speaks of revisions: what it says of earlier months may be as revised. */
  readonly revised: boolean;
  /** Where the words in brackets begin and end. */
  readonly brackets: readonly (readonly [number, number])[];
  /** Why a heading before a colon leaves open what it is about; null when there is none. */
  readonly label: string | null;
}
