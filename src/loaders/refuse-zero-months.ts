import type { Observation } from "../observations/observation.ts";
import { raise } from "../problems.ts";

// Feeds have filled months to come with zeros: no month in which anything is traded has only zeros.
/** Refuses a file in which all levels of a month are zero; the place is the first of them. */
export function refuseZeroMonths(observations: readonly Observation[], file: string): void {
  const first = observations.find((zero) => zero.value === 0 && isLevel(zero) && !isTraded(zero.period, observations));
  if (first === undefined) return;
  raise({
    kind: "data-malformed",
    place: { file, line: Number(first.id.split(":").at(-1)) },
    what: `all levels of ${first.period} are zero.`,
    remedy: "That is a month not yet published; take its rows out.",
  });
}

function isTraded(month: Observation["period"], observations: readonly Observation[]): boolean {
  return observations.some((row) => row.period === month && row.value !== null && row.value !== 0 && isLevel(row));
}

function isLevel({ measure, flow }: Observation): boolean {
  return measure === "level" && flow !== "balance";
}
