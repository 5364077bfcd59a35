import { lastMonth, shift, yearEarlier, yearToDate } from "../vocabulary/months.ts";
import { span } from "../vocabulary/period.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { FigureClaim, Reading } from "./claim.ts";
import { closeness } from "./closeness.ts";
import { type Evidence, evidenceFor, type Vintages } from "./evidence.ts";
import type { Slip } from "./verdict.ts";

/** The likeliest slip: the first that gives the very figure that is printed; "value" when none does. */
export function findSlip(
  claim: FigureClaim,
  reading: Reading,
  evidence: readonly Evidence[],
  vintages: Vintages,
): Slip {
  const { amount } = claim;
  const equals = (value: number) =>
    closeness({ ...amount, hedge: null }, null, { value, step: amount.step, slack: 0 }) === "fits";
  const values = evidence.map((one) => Math.abs(one.value));
  if (values.some(equals)) return "sign";
  if (values.some((value) => [1e3, 1e-3, 1e6, 1e-6].some((factor) => equals(value * factor)))) return "scale";
  const otherwise = others(reading, vintages).find(({ readings }) =>
    readings.some((other) =>
      evidenceFor(other, vintages).some((one) => closeness(amount, other.sign ?? reading.sign, one) === "fits"),
    ),
  );
  if (values.some((value) => [10, 0.1, 100, 0.01].some((factor) => equals(value * factor)))) return "decimal";
  if (otherwise) return otherwise.slip;
  if (values.some((value) => transposed(value, amount.value, amount.step))) return "digits";
  const close = values.some((value) => Math.abs(value - amount.value) <= amount.step * 1.5);
  return close ? "rounding" : "value";
}

interface Other {
  readonly slip: Slip;
  readonly readings: readonly Reading[];
}

/** What else the figure could be a figure of, the likeliest slip first. */
function others(reading: Reading, { release }: Vintages): Other[] {
  const { about, period, measure } = reading;
  if (period === null) return [];
  const month = lastMonth(period);
  const free = { ...reading, sign: reading.sign };
  const own = (slip: Slip, changed: Partial<Reading>): Other => ({ slip, readings: [{ ...free, ...changed }] });
  const flows = (["exports", "imports", "balance"] as const).filter((flow) => flow !== about.flow);
  const year = yearToDate(month);
  const all: Other[] = [
    own("month-on-month", { measure: measure === "year-on-year" ? "month-on-month" : measure }),
    own("year-on-year", { measure: measure === "month-on-month" ? "year-on-year" : measure }),
    own("year-to-date", { period: period === year ? month : year }),
    { slip: "flows", readings: flows.map((flow) => ({ ...free, sign: null, about: { ...about, flow } })) },
    own("forecast", { forecast: reading.forecast === null ? "any" : null, sign: null }),
    {
      slip: "period",
      readings: [-1, 1, -2].map((step) => ({
        ...free,
        period: period.includes("/")
          ? span(shift(period.slice(0, 7) as typeof month, step), shift(month, step))
          : shift(month, step),
      })),
    },
    {
      slip: "year",
      readings: [yearEarlier(period), yearEarlier(yearEarlier(period))].map((then) => ({ ...free, period: then })),
    },
    {
      slip: "currency",
      readings: release.economy.currencies
        .filter(({ code }) => code !== (reading.currency ?? release.economy.currency))
        .map(({ code }) => ({ ...free, currency: code })),
    },
    ...(about.partner === WORLD ? [] : [own("two-way", { about: { ...about, flow: "trade" } })]),
    ...(about.partner === WORLD
      ? []
      : [
          partners(
            free,
            release.economy.partners.map(({ code }) => code),
          ),
        ]),
  ];
  return all.filter((other) => other.readings.some((one) => JSON.stringify(one) !== JSON.stringify(reading)));
}

function partners(reading: Reading, codes: readonly string[]): Other {
  const rest = codes.filter((code) => code !== reading.about.partner);
  return { slip: "partner", readings: rest.map((partner) => ({ ...reading, about: { ...reading.about, partner } })) };
}

/** Whether two neighbouring digits have changed places: 95.27 for 95.72. */
function transposed(value: number, printed: number, step: number): boolean {
  const [ours, theirs] = [value, printed].map((one) => String(Math.round(one / step)));
  if (ours!.length !== theirs!.length) return false;
  const different = [...ours!].flatMap((digit, index) => (digit === theirs![index] ? [] : [index]));
  const [left, right] = different;
  return (
    different.length === 2 &&
    right === left! + 1 &&
    ours![left!] === theirs![right!] &&
    ours![right!] === theirs![left!]
  );
}
