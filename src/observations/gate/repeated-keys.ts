import { seriesName } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

/** Rows whose key and period stand twice in the submission: a duplicate, or two sources that disagree. */
export function repeatedKeys({ rows }: Submission): Doubt[] {
  const seen = new Map<string, Observation>();
  return rows.flatMap((row) => {
    const name = `${seriesName(row)}|${row.period}`;
    const first = seen.get(name);
    if (!first) seen.set(name, row);
    return first
      ? [{ check: "duplicate", row, what: `${told(row)} stands twice; ${first.id} has ${told(first)}.` }]
      : [];
  });
}
