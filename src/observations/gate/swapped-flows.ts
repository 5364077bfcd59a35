import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { evidence } from "./evidence.ts";
import { errorAgainst, habitOf } from "./habit.ts";
import { ratio } from "./other-flow.ts";
import { ownCumulation } from "./own-cumulation.ts";
import { pastLike } from "./past-like.ts";
import { printedGrowth } from "./printed-growth.ts";
import { remainders } from "./remainders.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";
import type { Witness } from "./witness.ts";

/** In the largest errors that the series ever had: how much better everything has to fit when the two are exchanged. */
const ENOUGH = 1.5;

/**
 * Partners whose exports look like their imports and the other way round: with the two exchanged, their ratio and what they leave over of the
 * total and of their groups come nearer to what they were, by more than chance ever brought them.
 */
export function swappedFlows(submission: Submission): Doubt[] {
  const { rows, after } = submission;
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow === "balance") return [];
    const pair = pairOf(row, after);
    if (pair === null || seen.has(pair[0].id)) return [];
    seen.add(pair[0].id);
    const nearer = ratioNearer(pair, after);
    if (nearer === null) return [];
    const [out, into] = [evidenceFor(pair[0], pair[1], submission), evidenceFor(pair[1], pair[0], submission)];
    if (out === null || into === null || nearer + out + into <= ENOUGH) return [];
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

/** What bears on one flow alone; the ratio of the two is weighed by itself. */
const WITNESSES: readonly Witness[] = [ownCumulation, printedGrowth, remainders];

function evidenceFor(row: Observation, other: Observation, { after, economy }: Submission): number | null {
  return evidence(
    WITNESSES.flatMap((witness) => witness(row, after, economy)),
    row.value!,
    other.value!,
  );
}

/** By how many of its largest errors the ratio of the two comes nearer to what it was; 0 where that is not known, null when it would go further away. */
function ratioNearer([out, into]: [Observation, Observation], held: Holdings): number | null {
  const [exports, imports] = [held.series(out), held.series(into)];
  const now = ratio(exports, imports, out.period);
  const habit = habitOf(pastLike(exports, out.period).map((one) => ratio(exports, imports, one)));
  if (now === null || habit === null) return 0;
  const nearer = errorAgainst(habit, now) - errorAgainst(habit, -now);
  return nearer > 0 ? nearer : null;
}
