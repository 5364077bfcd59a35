import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNews } from "../../src/findings/find-news.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { figuresFor } from "../given/figures.ts";
import { monthAfter } from "../given/series.ts";
import { type Cells, cellsOf } from "../given/tables.ts";

const FIRST = "2019-01";
const COLUMNS = ["exports", "imports", "exports:NOR", "exports:EAS", "exports:WES", "exports:OST", "imports:EAS"];
const level = fc.integer({ min: 10, max: 200 });

/** Some six years of levels, with gaps, as a table. */
const history = fc
  .array(fc.tuple(...COLUMNS.map(() => fc.option(level, { freq: 12 }))), { minLength: 28, maxLength: 40 })
  .map((rows) => rows.map((row, index) => [monthAfter(FIRST, index), ...row.map((cell) => cell ?? ".")].join(" ")));

const cells = (rows: readonly string[]): Cells => cellsOf(["period ".concat(COLUMNS.join(" ")), ...rows].join("\n"));
const lastOf = (rows: readonly string[]) => rows.at(-1)!.slice(0, 7);
const RUNS = { numRuns: 15 };

/** What a finding claims, without the money in it. */
function claim(one: Finding): unknown[] {
  const rates = Object.entries(one.facts).filter(([, fact]) => !["RUC"].includes(fact.unit));
  return [
    one.id,
    one.kind,
    "of" in one ? one.of : "",
    "since" in one ? one.since : "",
    "extreme" in one ? one.extreme : "",
    one.trueIn,
    one.outOf,
    rates.map(([role, fact]) => [role, fact.value]),
  ];
}

const told = (table: Cells, month: string) =>
  findNews(figuresFor(table, month, { from: FIRST, economy: { milestones: [] } }));
const byName = (findings: readonly Finding[]) => [...findings].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("for any history of trade", () => {
  it("measuring it in another coin changes no growth, streak, record or share", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const scaled = cells(rows).map((cell) => ({ ...cell, value: String(Number(cell.value) * factor) }));
        const [one, other] = [cells(rows), scaled].map((table) =>
          byName(told(table, lastOf(rows)))
            .filter((found) => found.kind !== "required")
            .map(claim),
        );
        expect(other).toEqual(one);
      }),
      RUNS,
    );
  });

  it("months to come change nothing of what was known", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 3, max: 14 }), (rows, later) => {
        const past = rows.slice(0, -later);
        const [then, now] = [past, rows].map((known) => told(cells(known), lastOf(past)));
        expect(now).toEqual(then);
      }),
      RUNS,
    );
  });

  it("the order of rows and of partners changes nothing", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const shuffled = [...cells(rows)]
          .map((cell) => ({ cell, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const [one, other] = [cells(rows), shuffled.map(({ cell }) => cell)].map((table) =>
          told(table, lastOf(rows)).map(claim),
        );
        expect(other).toEqual(one);
      }),
      RUNS,
    );
  });

  it("no finding rests on a month that is missing, and none is without a proof", () => {
    fc.assert(
      fc.property(history, (rows) => {
        for (const found of told(cells(rows), lastOf(rows))) {
          for (const fact of Object.values(found.facts))
            expect(Number.isFinite(fact.value), `${found.id} ${fact.id}`).toBe(true);
          expect(found.proof.falseIf).not.toBe("");
          expect(found.bits).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });
});
