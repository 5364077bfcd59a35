import type { Period } from "../../vocabulary/period.ts";
import type { Holdings, Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { errorAgainst, type Habit, habitOf } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import { remaindersOf } from "./remainders.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

/** In the largest errors that the series ever had: how much better everything has to fit when the two are exchanged. */
const ENOUGH = 1.5;

/**
 * Partners whose exports look like their imports and the other way round: with the two exchanged, their ratio and what they leave over of the
 * total and of their groups come nearer to what they were, by more than chance ever brought them.
 */
export function swappedFlows({ rows, after, economy }: Submission): Doubt[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow === "balance") return [];
    const pair = pairOf(row, after);
    if (pair === null || seen.has(pair[0].id)) return [];
    seen.add(pair[0].id);
    const nearer = ratioNearer(pair, after);
    if (nearer === null || nearer + remaindersOf(economy, after).nearer(pair) <= ENOUGH) return [];
    return [
      { check: "swapped-flows", row: pair[0], what: `${told(pair[0])} and ${told(pair[1])} seem to be swapped.` },
    ];
  });
}

function pairOf(row: Observation, held: Holdings): [exports: Observation, imports: Observation] | null {
  const [out, into] = [
    held.find({ ...row, flow: "exports" }, row.period),
    held.find({ ...row, flow: "imports" }, row.period),
  ];
  return out?.value && into?.value && out.value !== into.value ? [out, into] : null;
}

/** By how many of its largest errors the ratio of the two comes nearer to what it was; null unless it does, or where it is not known well. */
function ratioNearer([out, into]: [Observation, Observation], held: Holdings): number | null {
  const [exports, imports] = [held.series(out), held.series(into)];
  const now = ratio(exports, imports, out.period);
  const past = pastLike(exports, out.period).map((one) => ratio(exports, imports, one));
  const habit: Habit | null = habitOf(past);
  if (now === null || habit === null) return null;
  const nearer = errorAgainst(habit, now) - errorAgainst(habit, -now);
  return nearer > 0 ? nearer : null;
}

function ratio(exports: Series, imports: Series, period: Period): number | null {
  const [out, into] = [positive(exports, period), positive(imports, period)];
  return out === null || into === null ? null : Math.log(out / into);
}
