import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { levelFromFlows } from "../indicators/level-from-flows.ts";
import { roundTo } from "../vocabulary/digits.ts";
import { total } from "../vocabulary/trade.ts";
import { scaleNamed } from "./scale.ts";

/** A printed balance beside what exports and imports give, and why the two differ, as far as arithmetic knows. */
export interface BalanceApart {
  readonly printed: Fact;
  readonly worked: Fact;
  /** Exports and imports survive only from a later release, or stand in another; each was rounded by itself; or they are printed so. */
  readonly why: "later" | "other-release" | "rounding" | "printed";
}

/** What must be said when a reader who takes the imports shown from the exports shown does not get the balance shown; null when he does. */
export function balanceApart(figures: Figures): BalanceApart | null {
  const [printed, exports, imports] = (["balance", "exports", "imports"] as const).map((flow) =>
    level(figures, total(flow), figures.month),
  );
  const worked = levelFromFlows(figures, total("balance"), figures.month);
  if (!printed || !exports || !imports || !worked || printed.formula === worked.formula) return null;
  const [digit, ...digits] = [printed, exports, imports].map((fact) => shownTo(figures, fact));
  const shown = roundTo(exports.value, digits[0]!) - roundTo(imports.value, digits[1]!);
  if (Math.abs(roundTo(printed.value, digit!) - shown) < Math.max(digit!, ...digits) / 2) return null;
  const rounding = (digit! + digits[0]! + digits[1]!) / 2;
  if (Math.abs(printed.value - worked.value) <= rounding) return { printed, worked, why: "rounding" };
  if (worked.backfilled && !printed.backfilled) return { printed, worked, why: "later" };
  return { printed, worked, why: releases(printed) === releases(worked) ? "printed" : "other-release" };
}

/** The size of the last digit that the page shows of a level: two decimals of the economy's scale, or what was published. */
function shownTo({ economy }: Figures, fact: Fact): number {
  return Math.max(fact.step, scaleNamed(economy.scale).at / 100);
}

function releases({ from }: Fact): string {
  return [...new Set(from.map((id) => id.slice(0, id.indexOf("/"))))].sort().join();
}
