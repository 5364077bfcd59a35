import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findNews } from "../../src/findings/find-news.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

/** What is looked at: a table, its last month, and the first month of the calendar. */
interface Look {
  readonly table: string;
  readonly month: string;
  readonly from?: string;
  readonly asOf?: string;
}

interface Miss {
  /** What is missing, in words. */
  readonly lacking: string;
  readonly holds: Look;
  readonly nearly: Look;
}

const FIRST = "2020-01";
const growth = (...values: readonly (number | null)[]): Look => ({
  table: growthTable("exports%", FIRST, values),
  month: monthAfter(FIRST, values.length - 1),
});
const levels = (last: number, before = 70, past = 60): Look => {
  const values = [...Array.from({ length: past }, () => 50), before, last];
  return { table: growthTable("exports", FIRST, values), month: monthAfter(FIRST, values.length - 1) };
};
const november = (table: string): Look => ({ table, month: "2025-11", from: "2024-01" });
const base = (yearAgo: number): Look => {
  const past = Array.from({ length: 24 }, (_, index) => index % 6);
  return growth(...past, yearAgo, ...Array.from({ length: 11 }, () => 5), 3);
};
const revised = (now: string): Look => ({
  table: `period released exports%\n2025-11 . 5.9\n2025-11 2026-02-01 ${now}`,
  month: "2025-11",
  asOf: "2026-02-01",
});
const PARTNERS = "period exports:NOR% exports:LEAGUE% exports:EAS% exports:WES% exports:OST%";

/** Kinds whose near misses stand in a file of their own, with the tables that they need. */
const ELSEWHERE = {
  contribution: "parts",
  without: "parts",
  bilateral: "parts",
  swing: "parts",
  peak: "stretches",
  trend: "stretches",
  volume: "volume",
  concentration: "concentration",
  "front-loading": "front-loading",
} as const;

/** For every kind a month in which it holds, and one in which it nearly does and must not be said. A kind left out does not compile. */
const MISSES: Readonly<Record<Exclude<Finding["kind"], keyof typeof ELSEWHERE>, readonly Miss[]>> = {
  growth: [
    {
      lacking: "the level a year earlier was not published",
      holds: november("period exports\n2024-11 80\n2025-11 90"),
      nearly: november("period exports\n2024-10 80\n2025-11 90"),
    },
  ],
  reversal: [
    { lacking: "growth came down to nought and no further", holds: growth(3, -0.1), nearly: growth(3, 0) },
    { lacking: "a month in between is missing", holds: growth(3, 2, -1), nearly: growth(3, null, -1) },
  ],
  acceleration: [{ lacking: "the rate is the same", holds: growth(3, 3.1), nearly: growth(3, 3) }],
  surprise: [
    {
      lacking: "the poll has no name",
      holds: november("period exports% exports%@gazette\n2025-11 5 3"),
      nearly: november("period exports% exports%@unnamed\n2025-11 5 3"),
    },
    {
      lacking: "the forecast is for another month",
      holds: november("period exports% exports%@gazette\n2025-11 5 3"),
      nearly: november("period exports% exports%@gazette\n2025-10 . 3\n2025-11 5 ."),
    },
  ],
  streak: [
    { lacking: "two months are no streak", holds: growth(-1, 1, 2, 3), nearly: growth(-1, -1, 2, 3) },
    { lacking: "one of three months did not grow at all", holds: growth(1, 2, 3), nearly: growth(1, 0, 3) },
  ],
  record: [
    { lacking: "it equals the highest before", holds: levels(71), nearly: levels(70) },
    {
      lacking: "it is higher only in digits that the other figure does not have",
      holds: levels(71),
      nearly: levels(70.4),
    },
  ],
  extreme: [
    {
      lacking: "only five months were less extreme",
      holds: growth(9, 1, 2, 3, 4, 3, 2, 8),
      nearly: growth(9, 3, 4, 3, 2, 1, 8),
    },
    {
      lacking: "a month was as strong a short time ago",
      holds: growth(9, 1, 2, 3, 4, 3, 2, 8),
      nearly: growth(9, 1, 2, 3, 8, 3, 2, 8),
    },
  ],
  milestone: [
    { lacking: "it falls short by a hair", holds: levels(100), nearly: levels(99.99) },
    { lacking: "it was there before", holds: levels(101, 99), nearly: levels(101, 100) },
    { lacking: "the figures have only just begun", holds: levels(101), nearly: levels(101, 70, 58) },
  ],
  exceeds: [
    {
      lacking: "the year so far equals the whole of the year before",
      holds: november("period balance\n2024-01/2024-12 40\n2025-01/2025-11 40.1"),
      nearly: november("period balance\n2024-01/2024-12 40\n2025-01/2025-11 40"),
    },
  ],
  divergence: [
    {
      lacking: "the lead fell by 9.9 percent",
      holds: november(`${PARTNERS}\n2025-11 -10 8.2 14.8 27.6 4.3`),
      nearly: november(`${PARTNERS}\n2025-11 -9.9 8.2 14.8 27.6 4.3`),
    },
    {
      lacking: "only two others are known to have gone the other way",
      holds: november(`${PARTNERS}\n2025-11 -28 8.2 14.8 27.6 .`),
      nearly: november(`${PARTNERS}\n2025-11 -28 8.2 14.8 . .`),
    },
  ],
  shift: [
    {
      lacking: "the share moved by four tenths",
      holds: november("period exports exports:NOR\n2024-11 100 15.1\n2025-11 100 15.6"),
      nearly: november("period exports exports:NOR\n2024-11 100 15.1\n2025-11 100 15.5"),
    },
  ],
  required: [
    {
      lacking: "the year before is already matched",
      holds: { ...november("period balance\n2024-01/2024-12 30\n2025-01/2025-03 29.9"), month: "2025-03" },
      nearly: { ...november("period balance\n2024-01/2024-12 30\n2025-01/2025-03 30"), month: "2025-03" },
    },
  ],
  base: [{ lacking: "growth a year earlier is not known", holds: base(30), nearly: growth(null, 3, 3) }],
  revision: [
    { lacking: "it was only printed to fewer digits", holds: revised("5.8"), nearly: revised("6") },
    { lacking: "it was printed again as it was", holds: revised("6.0"), nearly: revised("5.90") },
  ],
  monthly: [
    {
      lacking: "the figures are not adjusted",
      holds: november("period exports~\n2025-10 100\n2025-11 101"),
      nearly: november("period exports\n2025-10 100\n2025-11 101"),
    },
    {
      lacking: "the month before is missing",
      holds: november("period exports~\n2025-09 99\n2025-10 100\n2025-11 101"),
      nearly: november("period exports~\n2025-09 99\n2025-11 101"),
    },
  ],
  overtaking: [
    {
      lacking: "the two are level",
      holds: november("period exports:NOR exports:EAS\n2024-11 50 40\n2025-11 40 50"),
      nearly: november("period exports:NOR exports:EAS\n2024-11 50 40\n2025-11 50 50"),
    },
    {
      lacking: "it was larger a year ago already",
      holds: november("period exports:NOR exports:EAS\n2024-11 50 40\n2025-11 40 50"),
      nearly: november("period exports:NOR exports:EAS\n2024-10 50 40\n2024-11 40 45\n2025-11 40 50"),
    },
  ],
  ending: [
    {
      lacking: "nobody knows how long the run was",
      holds: growth(-1, 1, 2, 3, -1),
      nearly: growth(1, 2, 3, -1),
    },
    { lacking: "two months are no run", holds: growth(-1, 2, 3, 4, -1), nearly: growth(-1, -3, 3, 4, -1) },
    {
      lacking: "the month that should end it was not published",
      holds: growth(-1, 1, 2, 3, -1),
      nearly: growth(-1, 1, 2, 3, null),
    },
  ],
};

function told(kind: Finding["kind"], { table, month, from = FIRST, asOf }: Look): Finding[] {
  const figures = figuresFor(table, month, { from, ...(asOf ? { asOf } : {}) });
  const frame = (one: Finding) => !("frame" in one) || one.frame === "month";
  return findNews(figures).filter((one) => one.kind === kind && frame(one));
}

describe.each(Object.entries(MISSES))("what is not said: %s", (kind, misses) => {
  it.each(misses.map((miss) => [miss.lacking, miss] as const))("because %s", (_, { holds, nearly }) => {
    expect(told(kind as Finding["kind"], holds).length).toBeGreaterThan(0);
    expect(told(kind as Finding["kind"], nearly)).toEqual([]);
  });
});

describe("a base that is nearly high or low", () => {
  const height = (yearAgo: number) => {
    const look = base(yearAgo);
    return told("base", look).flatMap((one) => (one.kind === "base" && one.of === look.month ? one.height : []))[0];
  };

  it("is ordinary when the rate itself is small, however far out in its past", () => {
    expect([height(5), height(4.9)]).toEqual(["high", "ordinary"]);
    expect([height(-2), height(-1.9)]).toEqual(["low", "ordinary"]);
  });
});

it.each(Object.entries(ELSEWHERE))("%s nearly holds and is not said, in a file of its own", (kind, file) => {
  const text = readFileSync(`tests/findings/${file}.test.ts`, "utf8");
  expect(text).toMatch(/ it\("[^"]*\bnot (told|said|set)\b/);
  expect(text).toMatch(new RegExp(kind, "i"));
});
