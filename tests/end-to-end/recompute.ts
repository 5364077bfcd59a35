import { BriefingError, inWords } from "../../src/problems.ts";
import { monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { at } from "../given/figures.ts";
import { readNaively } from "./naive-data.ts";
import { Naive } from "./naive-figures.ts";
import { edition, real } from "./real.ts";
import { compare } from "./recomputation.ts";

/** Every month from the first to the last. */
export function monthsFrom(first: string, last: string): string[] {
  const length = monthNumber(at(last)) - monthNumber(at(first)) + 1;
  return Array.from({ length }, (_, index) => monthAt(monthNumber(at(first)) + index));
}

/** What came of making and recomputing every month's edition. */
export interface Recomputed {
  readonly claims: number;
  readonly faults: readonly string[];
  /** Months that were refused, each with its one line. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Makes the edition of every month and compares all that it says with a naive reading of the files. */
export function recompute(economy: string, months: readonly string[], asOf: "release" | "latest"): Recomputed {
  const data = real(economy);
  const naively = readNaively(economy);
  const newest = new Naive(naively, data.folders.at(-1)!.date);
  let claims = 0;
  const faults: string[] = [];
  const refused: Record<string, string> = {};
  for (const month of months) {
    try {
      const made = edition(data, month, asOf);
      const found = compare(made, made.asOf === newest.asOf ? newest : new Naive(naively, made.asOf));
      claims += found.claims;
      faults.push(...found.faults);
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error;
      refused[month] = inWords(error.problem).what;
    }
  }
  console.info(`${economy}, as of ${asOf}: ${claims} claims compared, ${faults.length} disagreements`);
  return { claims, faults, refused };
}
