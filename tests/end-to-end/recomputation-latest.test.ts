import { expect, it } from "vitest";
import { monthsFrom, recompute } from "./recompute.ts";

const months = monthsFrom("2009-01", "2026-07");
const TIME = 300_000;

it(
  "says nothing of any month of China's trade since 2009, as of the latest day, that a naive reading of the files does not say too",
  () => {
    const { claims, faults, refused } = recompute("china", months, "latest");
    expect(faults).toEqual([]);
    expect(claims).toBeGreaterThan(30_000);
    // From 2020 on, January is not published by itself: such a month is refused in one line.
    expect(Object.keys(refused)).toEqual(months.filter((month) => month >= "2020" && month.endsWith("-01")));
    for (const what of Object.values(refused)) expect(what).toMatch(/^.+ together as .+\.$/);
  },
  TIME,
);
