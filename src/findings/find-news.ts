import type { Figures } from "../indicators/figures.ts";
import { findAccelerations } from "./acceleration.ts";
import { findBases } from "./base.ts";
import { findBilateral } from "./bilateral.ts";
import { findConcentrations } from "./concentration.ts";
import { findContributions } from "./contribution.ts";
import { findDivergences } from "./divergence.ts";
import { findEndings } from "./ending.ts";
import { findExceeded } from "./exceeds.ts";
import { findExtremes } from "./extreme.ts";
import type { Finding } from "./finding.ts";
import { findFrontLoading } from "./front-loading.ts";
import { findGrowth } from "./growth.ts";
import { findMilestones } from "./milestone.ts";
import { findMonthly } from "./monthly.ts";
import { findOvertakings } from "./overtaking.ts";
import { findPeaks } from "./peak.ts";
import { rank } from "./rank.ts";
import { findRecords } from "./record.ts";
import { findRequired } from "./required.ts";
import { findReversals } from "./reversal.ts";
import { findRevisions } from "./revision.ts";
import { findShifts } from "./shift.ts";
import { findStreaks } from "./streak.ts";
import { findSurprises } from "./surprise.ts";
import { findSwings } from "./swing.ts";
import { findTrends } from "./trend.ts";
import { findVolumes } from "./volume.ts";
import { findWithout } from "./without.ts";
import { findYearRevisions } from "./year-revision.ts";

const FINDERS: readonly ((figures: Figures) => Finding[])[] = [
  findGrowth,
  findReversals,
  findAccelerations,
  findSurprises,
  findStreaks,
  findRecords,
  findExtremes,
  findMilestones,
  findExceeded,
  findDivergences,
  findShifts,
  findRequired,
  findBases,
  findRevisions,
  findYearRevisions,
  findMonthly,
  findEndings,
  findOvertakings,
  findContributions,
  findWithout,
  findBilateral,
  findSwings,
  findPeaks,
  findTrends,
  findConcentrations,
  findFrontLoading,
  findVolumes,
];

/** Everything worth saying about the month, ranked. */
export function findNews(figures: Figures): Finding[] {
  return rank(FINDERS.flatMap((find) => find(figures)));
}
