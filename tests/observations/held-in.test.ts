import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldIn } from "../../src/observations/held-in.ts";
import { holdingsOf } from "../../src/observations/holdings.ts";
import { keptTable } from "../../src/observations/kept-table.ts";
import type { Observation } from "../../src/observations/observation.ts";
import { tableAsOf } from "../../src/observations/table.ts";
import { at, publishedFor } from "../given/figures.ts";

const { observations, folders, calendar } = publishedFor(
  `period   released     exports  imports  exports%
   2025-03  2025-09-01*  9        8        9.0
   2025-04  2025-05-10   10       9        1.0
   2025-04  2025-06-20   11       9        1.4
   2025-05  2025-06-20   12       8        2.4
   2025-08  2025-09-01*  13       7        3.0`,
  "2025-12",
);
const DAYS = ["2025-05-10", "2025-07-01", "2025-12-31"];
const shuffled = fc.shuffledSubarray([...observations], { minLength: 1 });

describe("what a table knows", () => {
  it("is held as the same figures are that are put by series anew, in whatever order rows come", () => {
    const same = (rows: readonly Observation[], day: string) => {
      const table = tableAsOf(rows, folders, calendar, day);
      const known = table.all.map(({ observation }) => observation);
      const [held, anew] = [heldIn(table), holdingsOf(known)];
      expect([...held.all]).toEqual([...anew.all]);
      for (const row of observations) {
        expect(held.find(row, row.period)).toBe(anew.find(row, row.period));
        expect(held.series(row)).toEqual(anew.series(row));
        expect(held.series(row)).toBe(held.series(row));
      }
    };
    fc.assert(fc.property(shuffled, fc.constantFrom(...DAYS), same), { numRuns: 300, seed: 1 });
  });

  it("is put together once for the same rows and day, and anew for another day or with other releases", () => {
    const table = keptTable(observations, folders, calendar, "2025-07-01");
    expect(keptTable(observations, folders, calendar, "2025-07-01")).toBe(table);
    expect(keptTable(observations, [], calendar, "2025-07-01")).not.toBe(table);
    expect(keptTable([...observations], folders, calendar, "2025-07-01")).not.toBe(table);
    const key = observations.find(({ period }) => period === at("2025-04"))!;
    expect(keptTable(observations, folders, calendar, "2025-05-10").find(key, key.period)).toBeDefined();
  });
});
