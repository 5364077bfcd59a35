import type { Claim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { judgeFigure } from "./judge-figure.ts";
import { judgeMove } from "./judge-move.ts";
import { judgeRecord, judgeSince } from "./judge-reach.ts";
import { judgeStreak } from "./judge-streak.ts";
import { judgeSurprise } from "./judge-surprise.ts";
import { judgeThreshold } from "./judge-threshold.ts";
import type { Judgement } from "./verdict.ts";

/** The verdict on a claim. */
export function judge(claim: Claim, vintages: Vintages): Judgement {
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
