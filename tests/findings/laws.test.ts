import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNews } from "../../src/findings/find-news.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { findStreaks } from "../../src/findings/streak.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";
import { type Cells, cellsOf } from "../given/tables.ts";

const FIRST = "2019-01";
const COLUMNS = ["exports", "imports", "exports:NOR", "exports:EAS", "exports:WES", "exports:OST", "imports:EAS"];
const level = fc.integer({ min: 10, max: 200 });

/** Years of growth, with gaps. */
const rates = fc.array(
  fc.option(
    fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10),
    { freq: 12 },
  ),
  {
    minLength: 10,
    maxLength: 40,
  },
);

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
    "others" in one ? one.others : "",
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

  it("the order in which economy.yaml lists the partners changes nothing", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const { economy } = figuresFor(cells(rows), lastOf(rows), { from: FIRST });
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const { lead, destinations, origins } = economy.watch;
        const watch = { lead, destinations: shuffled(destinations), origins: shuffled(origins) };
        const [one, other] = [{}, { partners: shuffled(economy.partners), watch }].map((changed) =>
          findNews(figuresFor(cells(rows), lastOf(rows), { from: FIRST, economy: changed })).map(claim),
        );
        expect(other).toEqual(one);
      }),
      RUNS,
    );
  });

  it("a tie is no record, no milestone and no superlative", () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 60, maxLength: 70 }), fc.nat(), (levels, which) => {
        const equal = which % 2 === 0 ? Math.max(...levels) : Math.min(...levels);
        for (const column of ["exports", "balance", "exports%"]) {
          const values = [...levels, equal];
          const figures = figuresFor(growthTable(column, FIRST, values), monthAfter(FIRST, values.length - 1));
          const found = findNews(figures);
          expect(found.filter((one) => one.kind === "record" && one.frame === "month")).toEqual([]);
          expect(found.filter((one) => one.kind === "milestone" && one.frame === "month")).toEqual([]);
          for (const one of found)
            if (one.kind === "extreme") expect(one.since, "the equal month is named").not.toBeNull();
        }
      }),
      RUNS,
    );
  });

  it("a gap is never crossed silently: a run stops at it, and what is named since a month has no gap in between", () => {
    fc.assert(
      fc.property(rates, (values) => {
        const last = values.length - 1;
        const gap = values.lastIndexOf(null);
        const found = findNews(figuresFor(growthTable("exports%", FIRST, values), monthAfter(FIRST, last)));
        for (const one of found) {
          if (one.kind === "streak") expect(one.facts.length?.value).toBeLessThanOrEqual(last - gap);
          if (one.kind === "ending") expect(one.facts.length?.value).toBeLessThan(last - gap);
          if (one.kind === "extreme" || one.kind === "reversal")
            expect(one.since === null || one.since > monthAfter(FIRST, gap), `${one.id} since ${one.since}`).toBe(true);
          if (one.kind === "reversal" || one.kind === "acceleration") expect(gap).toBeLessThan(last - 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("deleting a month makes no streak longer, whosever it is", () => {
    fc.assert(
      fc.property(history, fc.nat(), (rows, which) => {
        const at = which % rows.length;
        const lengths = (table: readonly string[]) =>
          new Map(
            findStreaks(figuresFor(cells(table), lastOf(rows), { from: FIRST })).map((one) => [
              one.id,
              one.facts.length!.value,
            ]),
          );
        const whole = lengths(rows);
        const without = rows.map((row, index) =>
          index === at ? `${row.slice(0, 7)}${" .".repeat(COLUMNS.length)}` : row,
        );
        for (const [id, length] of lengths(without)) expect(length).toBeLessThanOrEqual(whole.get(id) ?? 0);
      }),
      RUNS,
    );
  });
});
