import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
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
  contributions: (one) => one.kind === "shift",
  share: (one) => one.kind === "shift",
  streak: (one) => one.kind === "streak" && one.subject.partner !== WORLD,
  "partner-months": (one) => one.kind === "ending" && one.subject.partner !== WORLD,
  surprises: (one) => one.kind === "surprise",
  revisions: (one) => one.kind === "revision",
};

/** Charts that a page has before others when nothing calls for more: where trade stands, and with whom. */
const PLAIN = ["growth-exports", "levels", "growth-imports", "balance-by-year", "partner-growth"];

/** The charts of the month that the page has room for: the one that carries the headline, then those that the most newsworthy findings call for. */
export function chooseCharts<Chart extends { readonly id: string }>(
  charts: readonly Chart[],
  findings: readonly Finding[],
  { first, most = MOST_CHARTS }: { readonly first: string | null; readonly most?: number },
): Chart[] {
  const news = (id: string) => Math.max(0, ...findings.filter((one) => CALLS[id]?.(one)).map(newsworthiness));
  const place = (id: string) => (PLAIN.includes(id) ? PLAIN.indexOf(id) : PLAIN.length);
  const order = (one: Chart, other: Chart) =>
    Number(other.id === first) - Number(one.id === first) ||
    news(other.id) - news(one.id) ||
    place(one.id) - place(other.id) ||
    (one.id < other.id ? -1 : 1);
  const chosen = new Set([...charts].sort(order).slice(0, most));
  return charts.filter((chart) => chosen.has(chart));
}

const isTotal = (one: Finding, flow: string) => one.subject.flow === flow && one.subject.partner === WORLD;

const isOfGrowth = (one: Finding) =>
  ["growth", "reversal", "acceleration", "streak", "ending", "extreme", "surprise"].includes(one.kind);

const isOfLevel = (one: Finding) => ["growth", "record", "milestone", "exceeds"].includes(one.kind);
