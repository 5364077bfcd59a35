import type { SeriesKey } from "../vocabulary/trade.ts";

/** The same look-up, which is not made again for a key that is the one before: rows mostly come series by series. */
export function alongSeries<Held>(find: (key: SeriesKey) => Held): (key: SeriesKey) => Held {
  let last: { readonly key: SeriesKey; readonly held: Held } | undefined;
  return (key) => {
    if (last === undefined || !isSame(last.key, key)) last = { key, held: find(key) };
    return last.held;
  };
}

function isSame(one: SeriesKey, other: SeriesKey): boolean {
  return (
    one.partner === other.partner &&
    one.product === other.product &&
    one.flow === other.flow &&
    one.measure === other.measure &&
    one.unit === other.unit &&
    one.adjustment === other.adjustment
  );
}
