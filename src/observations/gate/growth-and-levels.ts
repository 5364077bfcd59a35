import { shift } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { earlier } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";
import { transposed } from "./transposed.ts";

/** In points: totals keep to their levels, partners and goods are redefined and reclassified. */
const FLOORS = { total: 4, part: 10 };
const BEYOND = 1.5;
const BACK = { "year-on-year": 12, "month-on-month": 1 } as const;

/** Published growth that the levels do not bear out, by more than it ever was apart; levels are revised and printed growth is not, so a few points are usual. */
export function growthAndLevels(submission: Submission): Doubt[] {
  const { rows, after, economy } = submission;
  const doubted = new Set<string>();
  return growthRows(rows, after).flatMap((row) => {
    const computed = computedGrowth(row, row.period, after, economy.currency);
    if (computed === null || row.value === null) return [];
    const gap = Math.abs(row.value - computed.percent);
    if (gap <= Math.max(floorOf(row), BEYOND * largestGap(row, after, economy.currency)) + row.step) return [];
    if (doubted.has(computed.level.id)) return [];
    doubted.add(computed.level.id);
    return [doubtAbout(row, computed)];
  });
}

function floorOf({ partner, product }: Observation): number {
  return partner === WORLD && product === ALL_GOODS ? FLOORS.total : FLOORS.part;
}

interface Computed {
  readonly percent: number;
  readonly level: Observation;
  readonly base: number;
}

function doubtAbout(row: Observation, { percent, level, base }: Computed): Doubt {
  const wanted = base * (1 + row.value! / 100);
  const remark = transposed(level, wanted, Math.max(base * 0.01, level.step));
  const shown = remark === "" ? row : level;
  const what = `${told(shown)}: ${row.measure} is printed as ${row.value} percent, and the levels give ${percent.toFixed(1)}`;
  return { check: "growth-and-levels", row: shown, what: `${what}${remark}.` };
}

/** The growth that a new row prints, or that belongs to a new level. */
function growthRows(rows: readonly Observation[], held: Holdings): Observation[] {
  const found = new Set(rows.filter(({ measure }) => measure in BACK));
  for (const row of rows) {
    if (row.measure !== "level" || row.flow === "balance") continue;
    for (const measure of ["year-on-year", "month-on-month"] as const)
      for (const unit of ["percent", `percent ${row.unit}`]) {
        const growth = held.find({ ...row, measure, unit }, row.period);
        if (growth?.release === row.release) found.add(growth);
      }
  }
  return [...found];
}

function computedGrowth(row: Observation, period: Period, held: Holdings, currency: string): Computed | null {
  if (row.flow === "balance" || !(row.measure in BACK)) return null;
  const unit = row.unit.split(" ")[1] ?? currency;
  const series = held.series({ ...row, measure: "level", unit });
  const level = series.get(period);
  const base = series.get(shift(period, -BACK[row.measure as keyof typeof BACK]))?.value ?? null;
  if (!level?.value || base === null || base <= 0) return null;
  return { percent: (level.value / base - 1) * 100, level, base };
}

function largestGap(row: Observation, held: Holdings, currency: string): number {
  const growth = held.series(row);
  const gaps = earlier(growth, row.period).map((one) => {
    const computed = computedGrowth(row, one, held, currency);
    const printed = growth.get(one)?.value ?? null;
    return computed === null || printed === null ? 0 : Math.abs(printed - computed.percent);
  });
  return Math.max(0, ...gaps);
}
