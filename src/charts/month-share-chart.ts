import { share } from "../indicators/share.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearOf } from "../vocabulary/months.ts";
import type { Caption } from "../vocabulary/run.ts";
import { withPartner } from "../vocabulary/trade.ts";
import type { Chart, Line } from "./chart.ts";
import { chartWords, FEWEST, known, lineOf, type MonthCharts } from "./month-line.ts";
import { partnersApart } from "./partners-apart.ts";
import { shares } from "./shares.ts";
import { unbroken } from "./unbroken.ts";

const YEARS = 10;
/** More lines than these are a tangle. */
const MOST = 5;

/** Shares of the leading partner and the largest others in exports over ten years; null without the leading one or with too short a history. */
export function shareChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const lead = figures.economy.watch.lead[0];
  const periods = periodsUpTo(figures.calendar, figures.month).filter(
    (period) => yearOf(period) > yearOf(figures.month) - YEARS,
  );
  const lines = partnersApart(figures.economy)
    .map((code) =>
      lineOf(given, code, withPartner("exports", code), periods, (period) =>
        share(figures, withPartner("exports", code), period),
      ),
    )
    .filter((line) => known(line) >= FEWEST && latest(line) !== null);
  const own = lines.find((line) => line.code === lead);
  const others = lines.filter((line) => line !== own).sort((a, b) => latest(b)! - latest(a)!);
  const shown = own ? [own, ...others.slice(0, MOST - 1)] : [];
  return own && shown.length > 1
    ? shares(
        { id: "share", foot: given.foot, lines: trimmed(shown), lead: own.code, digits: 1 },
        caption,
        chartWords(given),
      )
    : null;
}

const latest = (line: Line) => line.points.at(-1)?.value ?? null;

// Lone figures of years before are no line: the axis begins after the last long gap in the lead's.
function trimmed(lines: readonly Line[]): Line[] {
  const from = unbroken(lines[0]!.points);
  return lines.map((line) => ({ ...line, points: line.points.slice(from) }));
}
