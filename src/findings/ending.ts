import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { Ending } from "./finding.ts";
import { asCase, growthHistory, type Moment, runLength, searched } from "./history.ts";
import { rarity } from "./rarity.ts";
import { type RunKind, runTest, runWords } from "./run-kind.ts";
import { watchedSubjects } from "./watched.ts";
import { weight } from "./weight.ts";

/** Shorter runs are not said to have ended. */
const MINIMUM = 3;

/** Runs of growth of one sign, or beyond the threshold, that this month ended: of the flows and of each watched partner. A gap ends nothing, and a run whose beginning is not known is not counted. */
export function findEndings(figures: Figures): Ending[] {
  return watchedSubjects(figures.economy).flatMap((pool) => {
    const histories = pool.map((subject) => growthHistory(figures, subject));
    return pool.flatMap((subject, index) => endingOf(figures, subject, histories[index]!, histories) ?? []);
  });
}

function endingOf(
  figures: Figures,
  subject: Subject,
  moments: readonly Moment[],
  pool: readonly (readonly Moment[])[],
): Ending | null {
  const now = moments.at(-1)?.fact;
  const before = moments.at(-2)?.fact;
  if (!now || !before || moments.at(-1)!.period !== figures.month || before.value === 0) return null;
  const sign = before.value > 0 ? "rise" : "fall";
  for (const of of [sign, `threshold-${sign}`] as const) {
    const holds = runTest(of, figures.economy.threshold);
    const length = runLength(moments, holds, moments.length - 2);
    // A run that reaches back to a gap or to the first figure may have been longer: no count can be given.
    const bounded = (moments.at(-2 - length)?.fact ?? null) !== null;
    if (length >= MINIMUM && bounded && !holds(now))
      return ending(figures, subject, of, moments, length, howRare(pool, of, length, figures, moments));
  }
  return null;
}

function howRare(
  pool: readonly (readonly Moment[])[],
  of: RunKind,
  length: number,
  figures: Figures,
  own: readonly Moment[],
) {
  const holds = runTest(of, figures.economy.threshold);
  const ended = (moments: readonly Moment[], index: number) => {
    const fact = moments[index]?.fact;
    return fact !== null && fact !== undefined && !holds(fact) && runLength(moments, holds, index - 1) >= length;
  };
  const past = pool.flatMap((moments) =>
    (moments === own ? moments.slice(0, -1) : moments).map((moment, index) => ({ moments, moment, index })),
  );
  const known = past.filter(({ moment }) => moment.fact !== null);
  return rarity(known.filter(({ moments, index }) => ended(moments, index)).length, known.length);
}

function ending(
  figures: Figures,
  subject: Subject,
  of: RunKind,
  moments: readonly Moment[],
  length: number,
  rare: ReturnType<typeof rarity>,
): Ending {
  const run = moments.slice(-length - 1, -1).map((moment) => moment.fact!);
  const now = moments.at(-1)!.fact!;
  const inReleases = run.some((fact) => fact.period.includes("/"));
  const counted: Fact = {
    id: `${subjectName(subject)}.ended-run`,
    value: length,
    unit: inReleases ? "releases" : "months",
    step: 1,
    period: figures.month,
    label: `${now.label}, ${runWords(of, figures.economy.threshold)}, periods running before`,
    method: "computed",
    formula: "count of reference periods up to the one before, back to the first that fails",
    from: [...new Set(run.flatMap((fact) => fact.from))],
    backfilled: run.some((fact) => fact.backfilled),
  };
  return {
    kind: "ending",
    id: `ending:${subjectName(subject)}`,
    subject,
    period: figures.month,
    of,
    inReleases,
    facts: { value: now, length: counted, first: run[0]! },
    proof: {
      predicate: `${runWords(of, figures.economy.threshold)} in each of ${length} reference periods before, and not in ${figures.month}`,
      falseIf: "one of them fails or has no figure, or this period holds too",
      searched: searched(moments),
      cases: run.map(asCase),
      boundary: asCase(now),
    },
    ...rare,
    weight: weight(figures, subject),
  };
}
