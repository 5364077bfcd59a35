import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { Streak } from "./finding.ts";
import { asCase, growthHistory, type Moment, runLength, searched } from "./history.ts";
import { rarity } from "./rarity.ts";
import { type RunKind, runTest, runWords } from "./run-kind.ts";
import { watchedSubjects } from "./watched.ts";
import { weight } from "./weight.ts";

/** Shorter runs are not called a streak. */
const MINIMUM = 3;

/**
 * Runs of growth of one sign, or beyond the economy's threshold, up to this month: of the flows and of each watched
 * partner. A run ends at a gap. One subject has at most one streak: beyond the threshold when that run is long enough.
 */
export function findStreaks(figures: Figures): Streak[] {
  const pools = watchedSubjects(figures.economy);
  return pools.flatMap((pool) => streaksAmong(figures, pool));
}

function streaksAmong(figures: Figures, pool: readonly Subject[]): Streak[] {
  const histories = pool.map((subject) => growthHistory(figures, subject));
  return pool.flatMap((subject, index) => streakOf(figures, subject, histories[index]!, histories) ?? []);
}

function streakOf(
  figures: Figures,
  subject: Subject,
  moments: readonly Moment[],
  pool: readonly (readonly Moment[])[],
): Streak | null {
  const now = moments.at(-1);
  if (!now?.fact || now.period !== figures.month || now.fact.value === 0) return null;
  const sign = now.fact.value > 0 ? "rise" : "fall";
  for (const of of [`threshold-${sign}`, sign] as const) {
    const holds = runTest(of, figures.economy.threshold);
    const length = runLength(moments, holds);
    if (length >= MINIMUM) return streak(figures, subject, of, moments, length, howRare(pool, holds, length, moments));
  }
  return null;
}

// A partner's own past is short; the pasts of all watched partners of the flow are looked through together.
function howRare(
  pool: readonly (readonly Moment[])[],
  holds: (fact: Fact) => boolean,
  length: number,
  own: readonly Moment[],
) {
  const past = pool.flatMap((moments) =>
    (moments === own ? moments.slice(0, -1) : moments).map((moment, index) => ({ moment, moments, index })),
  );
  const known = past.filter(({ moment }) => moment.fact !== null);
  return rarity(known.filter(({ moments, index }) => runLength(moments, holds, index) >= length).length, known.length);
}

function streak(
  figures: Figures,
  subject: Subject,
  of: RunKind,
  moments: readonly Moment[],
  length: number,
  rare: ReturnType<typeof rarity>,
): Streak {
  const run = moments.slice(-length).map((moment) => moment.fact!);
  const before = moments[moments.length - length - 1];
  const boundary = before?.fact ?? null;
  const inReleases = run.some((fact) => fact.period.includes("/"));
  const id = `streak:${subjectName(subject)}`;
  const counted: Fact = {
    id: `${subjectName(subject)}.streak`,
    value: length,
    unit: inReleases ? "releases" : "months",
    step: 1,
    period: figures.month,
    label: `${run[0]!.label}, ${runWords(of, figures.economy.threshold)}, periods running`,
    method: "computed",
    formula: `count of reference periods up to ${figures.month}, back to the first that fails`,
    from: [...new Set(run.flatMap((fact) => fact.from))],
    backfilled: run.some((fact) => fact.backfilled),
  };
  return {
    kind: "streak",
    id,
    subject,
    period: figures.month,
    of,
    inReleases,
    open: before === undefined || boundary === null,
    facts: { value: run.at(-1)!, length: counted, first: run[0]!, ...(boundary ? { before: boundary } : {}) },
    proof: {
      predicate: `${runWords(of, figures.economy.threshold)} in each of ${length} reference periods up to ${figures.month}`,
      falseIf: "one of them fails, or has no figure",
      searched: searched(moments),
      cases: run.map(asCase),
      boundary: boundary && asCase(boundary),
    },
    ...rare,
    weight: weight(figures, subject),
  };
}
