import type { Finding } from "../findings/finding.ts";
import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { level } from "../indicators/level.ts";
import { yearToDate, yearToDateOtherwise } from "../indicators/year-to-date.ts";
import { partsOf, periodBefore } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo, yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, total } from "../vocabulary/trade.ts";
import { balanceApart } from "./balance-apart.ts";
import { findingAbout, milestoneIn, peakOf, recordIn } from "./finding-about.ts";

/** What the templates are told of the balance. */
export function balanceScene(figures: Figures, findings: readonly Finding[]) {
  const subject = total("balance");
  const before = periodBefore(figures.calendar, figures.month);
  const ytd = januaryTo(figures.month);
  const value = level(figures, subject, figures.month);
  const yearAgo = level(figures, subject, yearEarlier(figures.month));
  const own = ytd !== figures.month;
  const sum = own ? yearToDate(figures, subject, ytd) : null;
  const sumYearAgo = own ? yearToDate(figures, subject, yearEarlier(ytd)) : null;
  return {
    value,
    // A month is not compared with two months published together.
    previous: before && before.includes("/") === figures.month.includes("/") ? level(figures, subject, before) : null,
    yearAgo,
    change: change(figures, value, yearAgo, figures.month),
    yearToDate: sum,
    yearToDateOtherwise: own ? yearToDateOtherwise(figures, subject, ytd) : null,
    firstPublished: own && isFirstPublished(figures, subject, ytd),
    yearToDateYearAgo: sumYearAgo,
    yearToDateChange: change(figures, sum, sumYearAgo, ytd),
    apart: balanceApart(figures),
    surprise: findingAbout(findings, "surprise", "balance"),
    record: recordIn(findings, "balance", "month"),
    yearRecord: recordIn(findings, "balance", "year-to-date"),
    monthly: findingAbout(findings, "monthly", "balance"),
    milestone: milestoneIn(findings, "balance", "year-to-date"),
    monthMilestone: milestoneIn(findings, "balance", "month"),
    exceeds: findingAbout(findings, "exceeds", "balance"),
    swing: findingAbout(findings, "swing", "balance"),
    peak: peakOf(findings, "balance"),
    required: findingAbout(findings, "required", "balance"),
  };
}

/** Each part of the span stands as the release that brought it printed it. */
function isFirstPublished(figures: Figures, subject: Subject, span: Period): boolean {
  const parts = partsOf(figures.calendar, span) ?? [];
  return parts.every((part) => {
    const now = level(figures, subject, part);
    const [balance, exports, imports] = (["balance", "exports", "imports"] as const).map((flow) =>
      firstPrint(figures, { ...subject, flow }, "level", part),
    );
    const first = balance?.value ?? (exports && imports ? exports.value - imports.value : null);
    return first !== null && first === now?.value;
  });
}
