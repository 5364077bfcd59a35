import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { firstMonth, lastMonth, monthsOf } from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import { subjectName } from "../vocabulary/trade.ts";
import type { About, StreakClaim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { type Judgement, unchecked } from "./verdict.ts";

/** Closer to the mark than this, in points, a rate that we worked out may have been printed on the other side. */
const BLURRED = 1.2;

interface Run {
  readonly length: number;
  /** The run reaches a gap or the start of what we hold, or the month that broke it is too near the mark to tell. */
  readonly open: boolean;
}

/** The verdict on a count of months in a row, by releases and by single months, as known then and now. */
export function judgeStreak(claim: StreakClaim, vintages: Vintages): Judgement {
  if (claim.about.flow === "trade") return unchecked(claim, "two-way trade is not counted");
  if (claim.sign === null) return unchecked(claim, claim.doubt ?? "the sentence does not say which way");
  const runs = [vintages.release, vintages.latest].flatMap((figures) => runsOf(claim, figures));
  const facts = [`${subjectName({ ...claim.about, flow: claim.about.flow })}.streak`];
  const lengths = [...new Set(runs.map((run) => run.length))];
  const right = lengths.length > 0 ? `${lengths.join(" or ")} in a row` : null;
  const base = { claim, facts, right, now: null };
  if (runs.length > 0 && lengths.includes(claim.count))
    return { ...base, verdict: "supported", slip: null, because: `${claim.count} in a row` };
  if (claim.doubt) return { ...unchecked(claim, claim.doubt, facts), right };
  if (runs.length === 0) return unchecked(claim, "we hold no such series");
  const open = runs.some((run) => run.open && run.length <= claim.count);
  if (open || runs.some((run) => run.open && run.length === 0))
    return { ...unchecked(claim, "the series that we hold does not settle it", facts), right };
  return { ...base, verdict: "contradicted", slip: "count", because: `the run is ${right}` };
}

function runsOf(claim: StreakClaim, figures: Figures): Run[] {
  const about = { ...claim.about, flow: claim.about.flow as "exports" };
  const releases = periodsUpTo(figures.calendar, figures.month);
  const months = releases.flatMap((period) => monthsOf(period));
  return [releases, months].flatMap((periods) => {
    const run = runUp(
      claim,
      claim.ended ? periods.slice(0, -1) : periods,
      (period) => factOf(figures, about, period),
      figures,
    );
    const counted =
      run && (periods === releases ? [run, { ...run, length: inMonths(releases, run.length, claim.ended) }] : [run]);
    return counted ?? [];
  });
}

function inMonths(releases: readonly Period[], length: number, ended: boolean): number {
  const run = (ended ? releases.slice(0, -1) : releases).slice(releases.length - (ended ? 1 : 0) - length);
  return run.reduce((sum, period) => sum + monthsOf(span(firstMonth(period), lastMonth(period))).length, 0);
}

function factOf(
  figures: Figures,
  about: About & { flow: "exports" | "imports" | "balance" },
  period: Period,
): Fact | null {
  return about.flow === "balance" ? level(figures, about, period) : yearOnYear(figures, about, period);
}

function runUp(
  claim: StreakClaim,
  periods: readonly Period[],
  of: (period: Period) => Fact | null,
  figures: Figures,
): Run | null {
  const mark = claim.double ? figures.economy.threshold : 0;
  for (let back = 0; back < periods.length; back++) {
    const fact = of(periods[periods.length - 1 - back]!);
    if (!fact) return back === 0 ? null : { length: back, open: true };
    const past = claim.sign! * fact.value - mark;
    const holds = claim.double ? past >= 0 : past > 0;
    if (!holds)
      return {
        length: back,
        open: fact.method === "computed" && Math.abs(past) < BLURRED && claim.about.flow !== "balance",
      };
  }
  return { length: periods.length, open: true };
}
