import type { Economy } from "../../vocabulary/economy.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";

/** Something published that bears on a row: how far a value of the row would be from it, in the largest errors it ever made. */
export type Testimony = (value: number) => number;

/** Looks for testimony on a level; none where what it goes by is not held. */
export type Witness = (row: Observation, held: Holdings, economy: Economy) => readonly Testimony[];
