import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Line, Point } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";

/** A chart needs at least so many figures. */
export const FEWEST = 6;

/** What charts of a month are made from. */
export interface MonthCharts {
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly captions: Readonly<Record<string, Caption>>;
  readonly words: WordList;
  readonly foot: string;
}

/** A measure over periods as a line to draw, named after its partner or flow. */
export function lineOf(
  given: MonthCharts,
  code: string,
  subject: Subject,
  periods: readonly Period[],
  measure: (period: Period) => Fact | null,
): Line {
  const name =
    subject.partner === code
      ? (given.figures.economy.partners.find((partner) => partner.code === code)?.short ?? code)
      : given.words.flows[subject.flow as "exports" | "imports"];
  return {
    code,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    points: periods.map((period) => asPoint(period, measure(period))),
  };
}

/** A fact as a point; a gap where there is none. */
export function asPoint(period: Period, fact: Fact | null): Point {
  return { period, value: fact?.value ?? null, from: fact?.from ?? [] };
}

/** How many points have a value. */
export function known(line: Line): number {
  return line.points.filter((point) => point.value !== null).length;
}

/** The charts' words in the month's language and the economy's currency. */
export function chartWords({ figures, words }: MonthCharts): ChartWords {
  const { economy } = figures;
  const symbol = economy.currencies.find((currency) => currency.code === economy.currency)?.symbol ?? economy.currency;
  return { months: words["short-months"], symbol, ...words["short-scales"], ...words.charts };
}
