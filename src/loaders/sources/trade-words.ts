import type { Adjustment, Flow, Measure } from "../../vocabulary/trade.ts";

/** The words that a list or a mapping may lead to. */
export const FLOWS: readonly Flow[] = ["exports", "imports", "balance"];
export const MEASURES: readonly Measure[] = ["level", "year-on-year", "month-on-month", "quantity"];
export const ADJUSTMENTS: readonly Adjustment[] = ["unadjusted", "seasonally-adjusted"];
