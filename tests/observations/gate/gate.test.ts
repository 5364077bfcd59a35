import { describe, expect, it, test } from "vitest";
import { gate } from "../../../src/observations/gate/gate.ts";
import { holdingsOf } from "../../../src/observations/holdings.ts";
import type { Observation } from "../../../src/observations/observation.ts";
import { byVintage, economyOf, monthByMonth, replay } from "./replay.ts";

const china = economyOf("china");

describe("the gate", () => {
  it("lets the history of more than 200 months pass, loaded month by month", () => {
    const months = monthByMonth(china);
    expect(months.length).toBeGreaterThan(200);
    expect(replay(china.economy, months)).toEqual([]);
  }, 120_000);

  it("lets every vintage pass as it came", () => {
    expect(replay(china.economy, byVintage(china))).toEqual([]);
  }, 120_000);

  it("lets the whole history of another economy pass", () => {
    const korea = economyOf("korea");
    expect(replay(korea.economy, [...byVintage(korea)])).toEqual([]);
    expect(replay(korea.economy, [...monthByMonth(korea)])).toEqual([]);
  }, 120_000);
});

const all = monthByMonth(china);
const at = all.findIndex(([day]) => day.startsWith("2025-12"));
const past = all.slice(0, at).flatMap(([, rows]) => rows);
const november = all[at]![1];

/** What is doubted when November 2025 comes with its rows changed. */
function doubts(change: (row: Observation) => Observation, more: Partial<Parameters<typeof gate>[0]> = {}) {
  const rows = november.map(change);
  const ground = { past, before: holdingsOf(past), economy: china.economy, today: "2025-12-28", due: null };
  return gate({ ...ground, rows, after: holdingsOf([...past, ...rows]), ...more }).map(
    ({ check, what }) => `${check}: ${what}`,
  );
}

type Key = Partial<Observation>;
const is = (row: Observation, key: Key) =>
  Object.entries(key).every(([name, value]) => row[name as keyof Observation] === value);
const withValue = (key: Key, change: (value: number) => number) => (row: Observation) =>
  is(row, { measure: "level", product: "TOTAL", ...key }) ? { ...row, value: change(row.value!) } : row;
const NOVEMBER = "2025-11" as Observation["period"];
const TO_US: Key = { partner: "USA", period: NOVEMBER, unit: "USD" };
const TOTAL: Key = { partner: "WLD", period: NOVEMBER, unit: "USD", flow: "exports" };

describe("November 2025", () => {
  test("passes as it is", () => expect(doubts((row) => row)).toEqual([]));

  test.each<[string, (row: Observation) => Observation, RegExp]>([
    [
      "one row multiplied by 1,000",
      withValue({ ...TO_US, flow: "exports" }, (value) => value * 1000),
      /^unit: exports USA of 2025-11 .*1,000 times too large/,
    ],
    [
      "one row divided by 100",
      withValue({ ...TO_US, flow: "exports" }, (value) => value / 100),
      /^unit: exports USA of 2025-11 .*100 times too small/,
    ],
    [
      "the total in hundreds of millions taken for billions",
      withValue(TOTAL, (value) => value * 10),
      /^unit: exports of 2025-11 .*10 times too large/,
    ],
    [
      "a row in the other currency",
      withValue({ ...TO_US, flow: "exports" }, (value) => value * 7.1),
      /^unit: exports USA of 2025-11 .*seems to be in CNY/,
    ],
    [
      "two digits of the total transposed",
      withValue(TOTAL, () => 303_000_000_000),
      /^parts-and-total: exports of 2025-11 .*two digits seem to be transposed, with 330 billion USD/,
    ],
    [
      "a partner's exports above the total",
      withValue({ ...TO_US, flow: "exports" }, () => 400e9),
      /exports USA of 2025-11 \(400 billion USD\) is above the total/,
    ],
    [
      "a member above its group",
      withValue({ partner: "DEU", period: NOVEMBER, unit: "USD", flow: "exports" }, () => 60e9),
      /groups-and-members: exports DEU of 2025-11/,
    ],
    [
      "months filled with zero",
      withValue({ ...TO_US, flow: "exports" }, () => 0),
      /^zero-filled: exports USA of 2025-11/,
    ],
    [
      "growth that the levels do not bear out",
      (row) =>
        is(row, { ...TOTAL, unit: "percent", measure: "year-on-year", product: "TOTAL" })
          ? { ...row, value: 15.9 }
          : row,
      /^growth-and-levels: year-on-year of exports of 2025-11 .*printed as 15.9 percent/,
    ],
  ])("is doubted with %s", (_, change, says) => {
    expect(doubts(change).join("\n")).toMatch(new RegExp(says.source, "m"));
  });

  it("is doubted with one partner's exports and imports swapped", () => {
    const value = (flow: string) =>
      november.find((row) => is(row, { ...TO_US, measure: "level", product: "TOTAL", flow: flow as "exports" }))!
        .value!;
    const [out, into] = [value("exports"), value("imports")];
    const swapped = doubts((row) =>
      is(row, { ...TO_US, measure: "level", product: "TOTAL" })
        ? { ...row, value: row.flow === "exports" ? into : out }
        : row,
    );
    expect(swapped.join("\n")).toMatch(
      /swapped-flows: exports USA of 2025-11 .* and imports USA of 2025-11 .* seem to be swapped/,
    );
  });

  it("is doubted when it is October once more", () => {
    const october = holdingsOf(all[at - 1]![1]);
    const repeated = doubts((row) => {
      const before = row.period.length === 7 ? october.find(row, "2025-10" as Observation["period"]) : undefined;
      return before ? { ...row, value: before.value } : row;
    });
    expect(repeated.join("\n")).toMatch(/^repeated-month: All \d+ levels of 2025-11 are those of 2025-10\./m);
  });

  it("is doubted when a later month is due", () => {
    const due = "2025-12" as Observation["period"];
    expect(doubts((row) => row, { due }).join()).toMatch(
      /only-old-months: .* is the newest of the release, and 2025-12 is due/,
    );
  });

  it("is doubted before it is over", () => {
    expect(doubts((row) => row, { today: "2025-11-20" }).join()).toMatch(
      /future-month: .* is of a month that was not over on 2025-11-20/,
    );
  });

  it("is doubted with a row that stands twice", () => {
    const twice = [...november, november[0]!];
    const ground = { past, before: holdingsOf(past), economy: china.economy, today: "2025-12-28", due: null };
    expect(gate({ ...ground, rows: twice, after: holdingsOf([...past, ...twice]) })[0]!.check).toBe("duplicate");
  });

  it("is doubted when it revises an old month beyond anything before", () => {
    const old = past.findLast((row) =>
      is(row, {
        partner: "WLD",
        product: "TOTAL",
        measure: "level",
        flow: "exports",
        unit: "USD",
        period: "2025-06" as Observation["period"],
      }),
    )!;
    const rows = [
      { ...old, value: old.value! * 1.3, id: "x:1" },
      { ...old, value: old.value! * 100, id: "x:2", period: "2025-05" as Observation["period"] },
    ];
    const ground = { past, before: holdingsOf(past), economy: china.economy, today: "2025-12-28", due: null };
    const found = gate({ ...ground, rows, after: holdingsOf([...past, ...rows]) }).map(
      ({ check, what }) => `${check}: ${what}`,
    );
    expect(found.join("\n")).toMatch(/revision: exports of 2025-06 .* is revised beyond what exports ever was/);
    expect(found.join("\n")).toMatch(/unit: exports of 2025-05 .* seems to be 100 times too large/);
  });
});
