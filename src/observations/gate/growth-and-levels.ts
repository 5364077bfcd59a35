import { shift } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { pastLike } from "./past-like.ts";
import { allowedAfter } from "./proven.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";
import { transposed } from "./transposed.ts";

/** In points: what printed growth and levels may be apart before there is a past to go by; partners and goods are redefined and reclassified. */
const UNPROVEN = { total: 4, part: 10 };
/** In points: what they may be apart where they never were further; a month earlier is seldom revised when the next one comes, a year earlier is. */
const FLOORS = { "year-on-year": UNPROVEN, "month-on-month": { total: 0.25, part: 10 } };
const BACK = { "year-on-year": 12, "month-on-month": 1 } as const;

/** Published growth that the levels do not bear out, by more than it ever was apart; levels are revised and printed growth is not, so a few points are usual. */
export function growthAndLevels(submission: Submission): Doubt[] {
  const { rows, after, economy } = submission;
  const doubted = new Set<string>();
  return growthRows(rows, after).flatMap((row) => {
    const computed = computedGrowth(row, row.period, after, economy.currency);
    if (computed === null || row.value === null) return [];
    const gap = Math.abs(row.value - computed.percent);
    const floor = FLOORS[row.measure as keyof typeof FLOORS][kindOf(row)] + row.step;
    if (
      gap <= floor ||
      gap <= allowedAfter(gapsBefore(row, after, economy.currency), { floor, unproven: UNPROVEN[kindOf(row)] })
    )
      return [];
    if (doubted.has(computed.level.id)) return [];
    doubted.add(computed.level.id);
    return [doubtAbout(row, computed)];
  });
}

function kindOf({ partner, product }: Observation): "total" | "part" {
  return partner === WORLD && product === ALL_GOODS ? "total" : "part";
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

function gapsBefore(row: Observation, held: Holdings, currency: string): number[] {
  const growth = held.series(row);
  return pastLike(growth, row.period).flatMap((one) => {
    const computed = computedGrowth(row, one, held, currency);
    const printed = growth.get(one)?.value ?? null;
    return computed === null || printed === null ? [] : Math.abs(printed - computed.percent);
  });
}
