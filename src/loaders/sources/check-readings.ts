import { placeName } from "../../problems.ts";
import { groupBy } from "../../vocabulary/group-by.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";

/** So many series of a month do not become nil together. */
const MANY = 10;

/** The same readings when each key stands once, none is negative and no month is filled with zeros; else a problem with its place. */
export function checkReadings(readings: readonly Reading[], file: string): Reading[] {
  if (readings.length === 0)
    malformed(
      { file },
      "the answer holds no figure that is asked for.",
      "Every row is passed over by the mapping or the code lists; widen the query.",
    );
  refuseRepeated(readings);
  refuseNegative(readings);
  refuseZeroMonths(readings);
  return [...readings];
}

function refuseRepeated(readings: readonly Reading[]): void {
  const seen = new Map<string, Reading>();
  for (const reading of readings) {
    const key = [
      reading.reporter,
      reading.flow,
      reading.partner,
      reading.product,
      reading.measure,
      reading.unit,
      reading.terms,
      reading.adjustment,
      reading.period,
      reading.known ?? "",
    ].join("|");
    const first = seen.get(key);
    if (first)
      malformed(
        reading.place,
        `the key ${key} stands twice, first at ${placeName(first.place)}.`,
        "A dimension is not told apart, or a month is repeated; narrow the query to one row a key.",
      );
    seen.set(key, reading);
  }
}

function refuseNegative(readings: readonly Reading[]): void {
  const wrong = readings.find(
    ({ value, flow, measure }) =>
      value !== null && value < 0 && flow !== "balance" && (measure === "level" || measure === "quantity"),
  );
  if (wrong)
    malformed(
      wrong.place,
      `${wrong.flow} of ${wrong.period} are negative (${wrong.value}).`,
      "Check the sign against the source.",
    );
}

// Feeds have filled months to come with zeros: no month in which anything is traded has only zeros.
function refuseZeroMonths(readings: readonly Reading[]): void {
  const levels = readings.filter(
    ({ measure, flow, value }) => measure === "level" && flow !== "balance" && value !== null,
  );
  for (const [month, rows] of groupBy(levels, ({ reporter, period }) => `${period} of ${reporter}`)) {
    const telling =
      rows.length >= MANY || rows.some(({ partner, product }) => partner === WORLD && product === ALL_GOODS);
    if (telling && rows.every(({ value }) => value === 0))
      malformed(
        rows[0]!.place,
        `all levels of ${month} are zero.`,
        "That month is not published yet; ask for an earlier one.",
      );
  }
}
