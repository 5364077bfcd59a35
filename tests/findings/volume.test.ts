import { describe, expect, it } from "vitest";
import { findVolumes } from "../../src/findings/volume.ts";
import { FactStore } from "../../src/indicators/fact-store.ts";
import type { Figures } from "../../src/indicators/figures.ts";
import { load } from "../../src/loaders/load.ts";
import { tableAsOf } from "../../src/observations/table.ts";
import { at, filesFor } from "../given/figures.ts";
import { HEAD } from "../given/tables.ts";

/** Toys in November of two years: their worth in billion crowns, and the counts that were printed with their units. */
function toys(worth: readonly [number, number], counts: readonly (readonly [string, string, string])[]): Figures {
  const files = filesFor(`period exports/toys\n2024-11 ${worth[0]}\n2025-11 ${worth[1]}`, "2025-11");
  const rows = counts.map(
    ([period, count, unit]) => `${period},WLD,toys,exports,quantity,${count},${unit},unadjusted,final,published,tolls,`,
  );
  const path = "ruritania/releases/2025-12-10/goods.csv";
  const text = `${[HEAD, ...rows].join("\n")}\n`;
  const { economy, calendar, observations, folders, forecasts } = load("ruritania", [
    ...files,
    { path, text, sha256: `${text.length}` },
  ]);
  const table = tableAsOf(observations, folders, calendar, "2025-12-10");
  return { economy, calendar, forecasts, month: at("2025-11"), table, facts: new FactStore() };
}

describe("volume against value", () => {
  const counted = (then: string, now: string) =>
    [
      ["2024-11", then, "t"],
      ["2025-11", now, "t"],
    ] as const;

  it("is told of goods of which more was sold for less, with what a unit fetched", () => {
    expect(findVolumes(toys([10, 9], counted("100", "120")))).toMatchObject([
      { facts: { quantity: { value: 20 }, value: { value: -10 }, unitValue: { value: -25 } } },
    ]);
  });

  it("is not told when both went one way, nor when one hardly moved", () => {
    expect(findVolumes(toys([10, 11], counted("100", "120")))).toEqual([]);
    expect(findVolumes(toys([100, 99.1], counted("100", "120")))).toEqual([]);
    expect(findVolumes(toys([10, 9], counted("1000", "1009")))).toEqual([]);
  });

  it("is not told when a year ago was not counted, or counted in another unit", () => {
    expect(findVolumes(toys([10, 9], [["2025-11", "120", "t"]]))).toEqual([]);
    expect(
      findVolumes(
        toys(
          [10, 9],
          [
            ["2024-11", "100", "crates"],
            ["2025-11", "120", "t"],
          ],
        ),
      ),
    ).toEqual([]);
  });
});
