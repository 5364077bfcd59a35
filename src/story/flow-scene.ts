import type { Base, Finding, Growth } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import { yearToDateGrowth } from "../indicators/year-to-date-growth.ts";
import { yearToDate as januaryTo } from "../vocabulary/months.ts";
import { total } from "../vocabulary/trade.ts";
import { findingAbout, milestoneIn, type OfKind, peakOf, recordIn, trendsOf } from "./finding-about.ts";
import { otherPoll, otherTerms } from "./readings.ts";

/** What the templates are told of one flow: its findings and figures, null where there is none. */
export function flowScene(figures: Figures, findings: readonly Finding[], flow: "exports" | "imports") {
  const acceleration = findingAbout(findings, "acceleration", flow);
  const surprise = findingAbout(findings, "surprise", flow);
  const ytd = januaryTo(figures.month);
  const bases = findings.filter((one) => one.kind === "base" && one.subject.flow === flow);
  return {
    flow,
    growth: findingAbout(findings, "growth", flow),
    reversal: findingAbout(findings, "reversal", flow),
    acceleration,
    surprise,
    otherPoll: otherPoll(figures, surprise),
    otherTerms: otherTerms(figures, flow),
    contrast:
      acceleration !== null &&
      surprise !== null &&
      surprise.verdict !== "in-line" &&
      isBetter(acceleration) !== (surprise.verdict === "beat"),
    streak: findingAbout(findings, "streak", flow),
    extreme: findingAbout(findings, "extreme", flow),
    record: recordIn(findings, flow, "month"),
    yearRecord: recordIn(findings, flow, "year-to-date"),
    peak: peakOf(findings, flow),
    frontLoading: findingAbout(findings, "front-loading", flow),
    trends: trendsOf(findings, flow),
    ending: findingAbout(findings, "ending", flow),
    monthly: findingAbout(findings, "monthly", flow),
    milestone: milestoneIn(findings, flow, "year-to-date"),
    monthMilestone: milestoneIn(findings, flow, "month"),
    exceeds: findingAbout(findings, "exceeds", flow),
    base: explaining(
      bases.find((one) => one.kind === "base" && one.of === figures.month) as Base | undefined,
      findingAbout(findings, "growth", flow),
    ),
    nextBase: bases.find((one) => one.kind === "base" && one.of !== figures.month) ?? null,
    level: level(figures, total(flow), figures.month),
    yearToDate: ytd === figures.month ? null : yearToDate(figures, total(flow), ytd),
    yearToDateGrowth: ytd === figures.month ? null : yearToDateGrowth(figures, total(flow), ytd),
  };
}

function isBetter(acceleration: OfKind<"acceleration">): boolean {
  return acceleration.pace === "faster" || acceleration.pace === "shallower";
}

// A high base explains weak growth and a low one strong growth; the other way round it explains nothing.
function explaining(base: Base | undefined, growth: Growth | null): Base | null {
  const value = growth?.facts.value?.value ?? 0;
  const explains =
    base &&
    ((base.height === "high" && value < (base.facts.value?.value ?? 0)) || (base.height === "low" && value > 0));
  return explains ? base : null;
}
