import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableAsOf } from "../../src/observations/table.ts";
import { type SeriesKey, total } from "../../src/vocabulary/trade.ts";
import { at, publishedFor } from "../given/figures.ts";

const GROWTH: SeriesKey = { ...total("exports"), measure: "year-on-year", unit: "percent", adjustment: "unadjusted" };

const RELEASES = publishedFor(
  `period   released     exports%
   2025-04  2025-05-10   1.0
   2025-04  2025-06-20   1.4
   2025-04  2025-09-01*  1.7
   2025-03  2025-09-01*  9.0
   2025-03  2025-12-01*  9.9
   2025-08  2025-09-01*  3.0`,
  "2025-12",
);

function known(asOf: string, period: string) {
  const { observations, folders, calendar } = RELEASES;
  const found = tableAsOf(observations, folders, calendar, asOf).find(GROWTH, at(period));
  return found && [found.observation.value, found.backfilled ? "backfilled" : "timely"];
}

describe("what was known on a day", () => {
  it("is the latest release up to that day, the day itself included", () => {
    expect(known("2025-05-10", "2025-04")).toEqual([1, "timely"]);
    expect(known("2025-06-19", "2025-04")).toEqual([1, "timely"]);
    expect(known("2025-06-20", "2025-04")).toEqual([1.4, "timely"]);
    expect(known("2025-12-31", "2025-04")).toEqual([1.7, "timely"]);
  });

  it("is nothing before the month was published", () => {
    expect(known("2025-05-09", "2025-04")).toBeUndefined();
  });

  it("is a figure of a later archive when the month was out and nothing earlier survives, and is marked so", () => {
    expect(known("2025-05-10", "2025-03")).toEqual([9, "backfilled"]);
    expect(known("2025-04-10", "2025-03")).toEqual([9, "backfilled"]);
    expect(known("2025-04-09", "2025-03")).toBeUndefined();
  });

  it("takes the earliest archive, and once that is out it is timely", () => {
    expect(known("2025-05-10", "2025-03")).toEqual([9, "backfilled"]);
    expect(known("2025-09-01", "2025-03")).toEqual([9, "timely"]);
    expect(known("2025-12-01", "2025-03")).toEqual([9.9, "timely"]);
  });

  it("never takes an archive's figure over one known in time", () => {
    expect(known("2025-05-15", "2025-04")).toEqual([1, "timely"]);
  });

  it("takes no figure for a month to come from an archive", () => {
    expect(known("2025-09-01", "2025-08")).toEqual([3, "timely"]);
    expect(known("2025-08-31", "2025-08")).toBeUndefined();
  });

  it("does not let a release that is not an archive stand in for days before it", () => {
    const late = publishedFor("period released exports%\n2025-04 2025-06-20 1.4", "2025-06");
    const table = tableAsOf(late.observations, late.folders, late.calendar, "2025-06-01");
    expect(table.find(GROWTH, at("2025-04"))).toBeUndefined();
  });

  it("keeps the first print apart, and only that of the day on which the month came out", () => {
    const { observations, folders, calendar } = RELEASES;
    const table = tableAsOf(observations, folders, calendar, "2025-12-31");
    expect(table.firstPrint(GROWTH, at("2025-04"))?.value).toBe(1);
    expect(table.firstPrint(GROWTH, at("2025-03"))).toBeUndefined();
  });

  it("does not depend on the order in which rows are read", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...RELEASES.observations], { minLength: RELEASES.observations.length }),
        fc.constantFrom("2025-04-20", "2025-05-15", "2025-06-25", "2025-09-01", "2025-12-31"),
        (rows, asOf) => {
          const { observations, folders, calendar } = RELEASES;
          const [one, other] = [observations, rows].map((all) => tableAsOf(all, folders, calendar, asOf));
          for (const period of ["2025-03", "2025-04", "2025-08"])
            expect(one!.find(GROWTH, at(period))).toEqual(other!.find(GROWTH, at(period)));
        },
      ),
    );
  });
});
