import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { share } from "../indicators/share.ts";
import { ALL_GOODS, type Subject, total, WORLD } from "../vocabulary/trade.ts";

/**
 * The share of the trade that a claim concerns, 0 to 1: of exports and imports together for a flow, times the partner's
 * or product's share of the flow. The balance concerns both flows and weighs 1.
 */
export function weight(figures: Figures, subject: Subject): number {
  const whole = flowWeight(figures, subject.flow);
  if (subject.partner === WORLD && subject.product === ALL_GOODS) return whole;
  const part = share(figures, subject, figures.month);
  return part ? (whole * part.value) / 100 : whole * 0.05;
}

function flowWeight(figures: Figures, flow: Subject["flow"]): number {
  if (flow === "balance") return 1;
  const exports = level(figures, total("exports"), figures.month);
  const imports = level(figures, total("imports"), figures.month);
  if (!exports || !imports) return flow === "exports" ? 0.5 : 0.5;
  return (flow === "exports" ? exports.value : imports.value) / (exports.value + imports.value);
}
