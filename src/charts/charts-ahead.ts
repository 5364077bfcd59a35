import type { Figures } from "../indicators/figures.ts";
import type { Caption } from "../vocabulary/run.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Chart } from "./chart.ts";
import { monthCharts } from "./month-charts.ts";

/** Charts that most pages have, and that look the same whatever the news is. */
const SAME = ["growth-exports", "growth-imports", "balance-by-year", "partner-growth"];

const UNSAID: Caption = { title: [], subtitle: "", alt: "" };

/** Charts of the month that can be drawn before its news is found, without their words; none is there for which the figures do not suffice. */
export function chartsAhead(figures: Figures, words: WordList): Chart[] {
  const captions = Object.fromEntries(SAME.map((id) => [id, UNSAID]));
  return monthCharts({ figures, findings: [], captions, words, foot: "" });
}
