import { groupBy } from "../../vocabulary/group-by.ts";
import { seriesName } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { factorBetween, rates } from "./factor.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, subjectOf, told } from "./told.ts";

/** A tenth of a level, five points of growth: what offices revise without a word. */
const FLOORS = { level: 0.1, quantity: 0.1, "year-on-year": 5, "month-on-month": 5 } as const;
const BEYOND = 1.5;

/** Changes of figures already held that go beyond what the series was ever revised by; a factor of ten or an exchange rate is named. */
export function revisions(submission: Submission): Doubt[] {
  const { rows, before, past } = submission;
  const changed = rows.flatMap((row) => {
    const held = before.find(row, row.period);
    return held && row.flow !== "balance" && size(held, row) > FLOORS[row.measure] ? [{ row, held }] : [];
  });
  if (changed.length === 0) return [];
  const largest = largestRevisions(past);
  return changed
    .filter(({ row, held }) => size(held, row) > BEYOND * (largest.get(seriesName(row)) ?? 0))
    .map(({ row, held }) => doubtAbout(row, held, submission));
}

function doubtAbout(row: Observation, held: Observation, { before }: Submission): Doubt {
  const factor =
    row.measure === "level" && row.value! > 0 && held.value! > 0
      ? factorBetween(row.value!, held.value!, rates(row, before), 0.05)
      : null;
  const was = `${amount(held.value!, held.unit)} in the release of ${held.release}`;
  if (factor) return { check: "unit", row, what: `${told(row)} ${factor}: it was ${was}.` };
  return {
    check: "revision",
    row,
    what: `${told(row)} is revised beyond what ${subjectOf(row)} ever was; it was ${was}.`,
  };
}

function largestRevisions(past: readonly Observation[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const [, vintages] of groupBy(past, (row) => `${seriesName(row)}|${row.period}`)) {
    for (const [at, row] of vintages.entries()) {
      if (at === 0) continue;
      const name = seriesName(row);
      largest.set(name, Math.max(largest.get(name) ?? 0, size(vintages[at - 1]!, row)));
    }
  }
  return largest;
}

/** How far two figures are apart: in logarithms for levels, in points for growth; 0 where one has none. */
function size(one: Observation, other: Observation): number {
  if (one.value === null || other.value === null) return 0;
  if (one.measure !== "level" && one.measure !== "quantity") return Math.abs(one.value - other.value);
  if (one.value <= 0 || other.value <= 0) return one.value === other.value ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(Math.log(one.value / other.value));
}
