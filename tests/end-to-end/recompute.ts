import { BriefingError, inWords } from "../../src/problems.ts";
import { monthsBetween, readNaively } from "./naive-data.ts";
import { Naive } from "./naive-figures.ts";
import { edition, real } from "./real.ts";
import { compare } from "./recomputation.ts";

/** Every month from the first to the last. */
export function monthsFrom(first: string, last: string): string[] {
  return monthsBetween(`${first}/${last}`);
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
  const kinds: Record<string, number> = {};
  const faults: string[] = [];
  const refused: Record<string, string> = {};
  for (const month of months) {
    try {
      const made = edition(data, month, asOf);
      const found = compare(made, made.asOf === newest.asOf ? newest : new Naive(naively, made.asOf));
      claims += found.claims;
      for (const [kind, count] of Object.entries(found.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
      faults.push(...found.faults);
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error;
      refused[month] = inWords(error.problem).what;
    }
  }
  const said = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
  console.info(
    `${economy}, ${months.length} months as of ${asOf}: ${claims} claims compared, ${faults.length} disagreements (${said.join(", ")})`,
  );
  return { claims, faults, refused };
}
