/** The words that charts and their tables need, from the locale and the economy. */
export interface ChartWords {
  /** Short names, January first. */
  readonly months: readonly string[];
  /** The currency's sign, and the short scales behind a figure: "bn". */
  readonly symbol: string;
  readonly million: string;
  readonly billion: string;
  readonly trillion: string;
  /** Heads of table columns. */
  readonly period: string;
  readonly year: string;
  readonly partner: string;
  readonly growth: string;
  readonly contribution: string;
  readonly forecast: string;
  readonly product: string;
  readonly outcome: string;
  readonly gap: string;
  readonly first: string;
  readonly now: string;
  /** All partners but those named, and all together. */
  readonly others: string;
  readonly total: string;
}
