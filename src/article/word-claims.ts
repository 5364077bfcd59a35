import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { UNLIKE } from "./figure-claim.ts";
import { moveAt } from "./move-claim.ts";
import { recordAt } from "./record-claim.ts";
import { sinceAt } from "./since-claim.ts";
import { streakAt } from "./streak-claim.ts";
import { surpriseAt } from "./surprise-claim.ts";
import { exceedsAt, milestoneAt } from "./threshold-claim.ts";

/** The claims that a clause makes in words: streaks, superlatives, records, surprises, moves, thresholds. */
export function wordClaims(around: Around, frameAt: number): Claim[] {
  const frame = around.frames[frameAt]!;
  if (around.terms !== null && around.terms !== around.setting.economy.currency) return [];
  if (frame.apart && frame.subjects.size === 0) return [];
  const claims = frame.items.flatMap((_, at) => [
    ...streakAt(around, frame, at),
    ...sinceAt(around, frame, at),
    ...recordAt(around, frame, at),
    ...surpriseAt(around, frame, at),
    ...moveAt(around, frame, at),
    ...exceedsAt(around, frame, at),
    ...milestoneAt(around, frameAt, at),
  ]);
  const doubt = around.setting.alike ? around.label : UNLIKE;
  return doubt === null ? claims : claims.map((claim) => ({ ...claim, doubt }));
}
