import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceByYear } from "../../src/charts/balance-by-year.ts";
import { draw } from "../../src/charts/draw.ts";
import { growth } from "../../src/charts/growth.ts";
import { levels } from "../../src/charts/levels.ts";
import { spread } from "../../src/charts/spread.ts";
import { streak } from "../../src/charts/streak.ts";
import { valueScale } from "../../src/charts/value-scale.ts";
import { givenBalance, givenGrowth, givenLevels, givenStreak } from "./figures.ts";
import { caption, measure, monthly, summed, words } from "./given.ts";

const amounts = fc.array(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 9 });

describe("a scale of values", () => {
  it("holds every value and nought, with few ticks, all inside and evenly apart", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { domain, ticks } = valueScale(values);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.every((tick) => tick >= domain[0] && tick <= domain[1])).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it("takes round steps", () => {
    expect(valueScale([340e9]).ticks).toEqual([0, 100e9, 200e9, 300e9]);
    expect(valueScale([-7.6, 12.7]).ticks).toEqual([-5, 0, 5, 10]);
    expect(valueScale([0.31, -0.12]).ticks).toEqual([-0.1, 0, 0.1, 0.2, 0.3]);
  });
});

describe("spreading labels", () => {
  it("leaves labels where they are when they are far enough apart", () => {
    expect(spread([10, 0, 5], 4)).toEqual([10, 0, 5]);
  });

  it("keeps their order and a gap between any two", () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.1, max: 1e12, noNaN: true }), (values, gap) => {
        const places = spread(values, gap);
        const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
        for (const [rank, index] of order.entries()) {
          const below = order[rank - 1];
          if (below !== undefined) expect(places[index]! - places[below]!).toBeGreaterThan(gap * 0.999 - 1e-2);
        }
      }),
      { seed: 1 },
    );
  });

  it("puts none below the floor", () => {
    expect(spread([0, 1], 4, 0)).toEqual([0, 4]);
    expect(spread([6, 6, 0], 4, 0)).toEqual([4, 8, 0]);
  });

  it("moves two that coincide by half the gap each", () => {
    expect(spread([7, 7], 4)).toEqual([5, 9]);
  });
});

describe("whatever the figures, no label is cut and none overlaps:", () => {
  const changes = fc.array(fc.double({ min: -60, max: 90, noNaN: true }), { minLength: 6, maxLength: 25 });
  const runs = { seed: 7, numRuns: 12 };

  it("growth", async () => {
    const draws = fc.asyncProperty(changes, fc.constantFrom(640, 360), async (values, width) => {
      const line = { ...givenGrowth.line, points: monthly("2025-11", values) };
      await draw(growth({ ...givenGrowth, line }, caption, words), { measure, width });
    });
    await fc.assert(draws, runs);
  });

  it("a streak of any length, on either side of nought", async () => {
    const length = fc.integer({ min: 1, max: 5 });
    const draws = fc.asyncProperty(changes, length, fc.constantFrom(640, 360), async (values, many, width) => {
      const points = monthly("2025-11", values);
      const run = points.slice(-many).map((point) => point.period);
      const boundary = points.at(-many - 1)!.period;
      const data = { ...givenStreak, line: { ...givenStreak.line, points }, run, boundary };
      await draw(streak(data, caption, words), { measure, width });
    });
    await fc.assert(draws, runs);
  });

  it("a balance, in surplus or deficit, in any month", async () => {
    const step = fc.integer({ min: -90, max: 90 }).filter((billions) => billions !== 0);
    const through = fc.integer({ min: 1, max: 12 });
    const draws = fc.asyncProperty(step, step, through, async (before, now, months) => {
      const points = [
        ...summed(2023, 12, before * 1.1e9),
        ...summed(2024, 12, before * 1e9),
        ...summed(2025, months, now * 1e9),
      ];
      const chart = balanceByYear({ ...givenBalance, points }, caption, words);
      await draw(chart, { measure });
      await draw(chart, { measure, width: 360 });
    });
    await fc.assert(draws, runs);
  });

  it("levels with a record in any month", async () => {
    const levelsOf = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 40, maxLength: 60 });
    const draws = fc.asyncProperty(levelsOf, fc.nat({ max: 39 }), async (billions, at) => {
      const points = monthly(
        "2025-11",
        billions.map((value) => value * 1e9),
      );
      const lines = givenLevels.lines.map((line) => ({ ...line, points }));
      const record = { code: "imports", period: points[at]!.period, label: "Record" };
      const chart = levels({ ...givenLevels, lines, record }, caption, words);
      await draw(chart, { measure });
      await draw(chart, { measure, width: 360 });
    });
    await fc.assert(draws, runs);
  });
});
