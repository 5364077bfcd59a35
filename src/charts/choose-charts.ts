import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import type { Runs } from "../vocabulary/run.ts";
import { WORLD } from "../vocabulary/trade.ts";

/** How many charts a page holds: more, and none of them is seen. */
export const MOST_CHARTS = 7;

/** Which findings call for a chart. */
const CALLS: Readonly<Record<string, (finding: Finding) => boolean>> = {
  "growth-exports": (one) => isTotal(one, "exports") && isOfGrowth(one),
  "growth-imports": (one) => isTotal(one, "imports") && isOfGrowth(one),
  levels: (one) => one.subject.flow !== "balance" && isTotal(one, one.subject.flow) && isOfLevel(one),
  "balance-by-year": (one) => isTotal(one, "balance"),
  "partner-growth": (one) => one.kind === "divergence",
  contribution: (one) => one.kind === "divergence" || one.kind === "overtaking",
  contributions: (one) => one.kind === "shift" && one.over === "month",
  share: (one) => one.kind === "shift" && one.over === "month",
  "partner-months": (one) => isOfRun(one) && one.subject.flow === "exports" && one.subject.partner !== WORLD,
  surprises: (one) => one.kind === "surprise" && one.subject.flow === "exports",
  revisions: (one) => one.kind === "revision",
};

/** Charts of many partners are called for by the news of the fourth of them: of two or three a sentence tells enough. */
const OF_MANY = ["partner-months"];
const FOURTH = 3;

/** Charts that a page has before others when nothing calls for more: where trade stands, and with whom. */
const PLAIN = ["growth-exports", "levels", "growth-imports", "balance-by-year", "partner-growth"];

/** The charts of the month that the page has room for: the one that carries the headline, then those that the most newsworthy findings call for. */
export function chooseCharts<Chart extends { readonly id: string; readonly title: Runs }>(
  charts: readonly Chart[],
  findings: readonly Finding[],
  { first, most = MOST_CHARTS }: { readonly first: readonly string[]; readonly most?: number },
): Chart[] {
  const news = (chart: Chart) => newsFor(chart, findings);
  const place = (id: string) => (PLAIN.includes(id) ? PLAIN.indexOf(id) : PLAIN.length);
  const headline = first.find((id) => charts.some((chart) => chart.id === id));
  const order = (one: Chart, other: Chart) =>
    Number(other.id === headline) - Number(one.id === headline) ||
    news(other) - news(one) ||
    place(one.id) - place(other.id) ||
    (one.id < other.id ? -1 : 1);
  const chosen = new Set([...charts].sort(order).slice(0, most));
  return charts.filter((chart) => chosen.has(chart));
}

/** How newsworthy the finding is that calls for the chart or that its title tells; 0 when none does. */
function newsFor({ id, title }: { readonly id: string; readonly title: Runs }, findings: readonly Finding[]): number {
  const told = new Set(OF_MANY.includes(id) ? [] : title.map((run) => run.finding));
  const calling = findings.filter((one) => CALLS[id]?.(one) || told.has(one.id));
  const best = [...groupBy(calling, (one) => one.subject.partner).values()].map((same) =>
    Math.max(...same.map(newsworthiness)),
  );
  return best.sort((a, b) => b - a)[OF_MANY.includes(id) ? FOURTH : 0] ?? 0;
}

const isTotal = (one: Finding, flow: string) => one.subject.flow === flow && one.subject.partner === WORLD;

const isOfGrowth = (one: Finding) =>
  ["growth", "reversal", "acceleration", "streak", "ending", "extreme", "surprise"].includes(one.kind);

const isOfRun = (one: Finding) => one.kind === "ending" || one.kind === "streak";

const isOfLevel = (one: Finding) => ["growth", "record", "milestone", "exceeds"].includes(one.kind);
