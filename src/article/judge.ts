import type { Claim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { UNLIKE } from "./figure-claim.ts";
import { judgeFigure } from "./judge-figure.ts";
import { judgeMove } from "./judge-move.ts";
import { judgeRecord, judgeSince } from "./judge-reach.ts";
import { judgeStreak } from "./judge-streak.ts";
import { judgeSurprise } from "./judge-surprise.ts";
import { judgeThreshold } from "./judge-threshold.ts";
import { type Judgement, unchecked } from "./verdict.ts";

/** The verdict on a claim; a claim in words about figures of another kind than ours is not judged at all. */
export function judge(claim: Claim, vintages: Vintages): Judgement {
  if (claim.kind !== "figure" && claim.doubt === UNLIKE) return unchecked(claim, UNLIKE);
  switch (claim.kind) {
    case "figure":
      return judgeFigure(claim, vintages);
    case "streak":
      return judgeStreak(claim, vintages);
    case "since":
      return judgeSince(claim, vintages);
    case "record":
      return judgeRecord(claim, vintages);
    case "surprise":
      return judgeSurprise(claim, vintages);
    case "move":
      return judgeMove(claim, vintages);
    case "exceeds":
    case "milestone":
      return judgeThreshold(claim, vintages);
    default:
      return claim satisfies never;
  }
}
