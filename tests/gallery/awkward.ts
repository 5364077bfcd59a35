import { type BalanceByYear, balanceByYear } from "../../src/charts/balance-by-year.ts";
import type { Chart, Point } from "../../src/charts/chart.ts";
import { composition } from "../../src/charts/composition.ts";
import { contributions } from "../../src/charts/contributions.ts";
import { gaps } from "../../src/charts/gaps.ts";
import { growth } from "../../src/charts/growth.ts";
import { levels } from "../../src/charts/levels.ts";
import { partnerGrowth } from "../../src/charts/partner-growth.ts";
import { partnerMonths } from "../../src/charts/partner-months.ts";
import { shares } from "../../src/charts/shares.ts";
import { streak } from "../../src/charts/streak.ts";
import { caption, month, monthly, summed, words } from "../charts/given.ts";
import type { Sheet } from "./draw-sheet.ts";

const END = "2025-11";
const foot = "Source: an office of statistics; figures made up to be awkward";
const wave = (length: number, size: number, around = 0) =>
  Array.from({ length }, (_, index) => around + size * Math.sin(index * 1.7) * (1 + (index % 5) / 4));

/** Everything that can be awkward at once about a month: how much of it there is, how large, how it is called. */
interface Trait {
  readonly changes: readonly (number | null)[];
  readonly amounts: readonly (number | null)[];
  readonly balances: readonly Point[];
  readonly partners: readonly string[];
}

const lower = (value: number | null) => (value === null ? null : value * 0.8);

const positive = (point: Point) => ({ ...point, value: point.value === null ? null : Math.abs(point.value) });

const few = ["Ruritania", "Syldavia", "Graustark", "Laputa"];
const many = Array.from(
  { length: 40 },
  (_, index) => `The United Provinces and Associated Territories of Outer Ruritania, district ${index + 1}`,
);

const traits: Readonly<Record<string, Trait>> = {
  "one point": {
    changes: [5.9],
    amounts: [330e9],
    balances: summed(2025, 1, 90e9),
    partners: few.slice(0, 1),
  },
  "all negative": {
    changes: wave(25, 4, -20),
    amounts: wave(60, 30e9, 200e9),
    balances: [...summed(2023, 12, -40e9), ...summed(2024, 12, -60e9), ...summed(2025, 11, -94e9)],
    partners: few,
  },
  "all nought": {
    changes: Array(25).fill(0),
    amounts: Array(60).fill(1e9),
    balances: [...summed(2024, 12, 0), ...summed(2025, 11, 0)],
    partners: few,
  },
  "a tenth": {
    changes: wave(25, 0.05),
    amounts: wave(60, 0.02e6, 0.1e6),
    balances: [...summed(2024, 12, 0.05e6), ...summed(2025, 11, 0.02e6)],
    partners: few,
  },
  "trillions and four-figure rates": {
    changes: wave(25, 900, 500),
    amounts: wave(120, 8e12, 40e12),
    balances: [...summed(2023, 12, 2e12), ...summed(2024, 12, -3e12), ...summed(2025, 11, 12e12)],
    partners: few,
  },
  gaps: {
    changes: wave(25, 12).map((value, index) => (index % 3 === 1 ? null : value)),
    amounts: wave(60, 30e9, 200e9).map((value, index) => (index % 7 < 3 ? null : value)),
    balances: [...summed(2024, 12, 60e9), ...summed(2025, 11, 70e9)].map((point, index) =>
      index % 4 === 2 ? { ...point, value: null } : point,
    ),
    partners: few,
  },
  "forty partners with long names": {
    changes: wave(25, 12),
    amounts: wave(60, 30e9, 200e9),
    balances: summed(2025, 11, 70e9),
    partners: many,
  },
};

/** Made-up months that are awkward in one way each. */
export const awkwardSheets: readonly Sheet[] = Object.entries(traits).map(([name, trait]) => ({
  name,
  why: "made up",
  charts: chartsOf(trait),
}));

function chartsOf(trait: Trait): Chart[] {
  const { changes, amounts, balances, partners } = trait;
  const points = monthly(END, changes);
  const line = { code: "exports", name: "Exports", points };
  const second = { code: "imports", name: "Imports", points: monthly(END, amounts.map(lower)) };
  const coded = partners.map((partner, index) => ({
    code: `P${index}`,
    name: partner,
    now: changes[index % changes.length] ?? null,
    before: changes[(index + 3) % changes.length] ?? null,
  }));
  const run = points
    .filter((point) => point.value !== null)
    .slice(-4)
    .map((point) => point.period);
  const balance: BalanceByYear = { id: "balance-by-year", foot, points: balances, thresholds: [], digits: 1 };
  return [
    growth(
      { id: "growth", foot, line, digits: 1, forecasts: [{ period: month(END), value: (changes.at(-1) ?? 0) + 0.1 }] },
      caption,
      words,
    ),
    levels(
      {
        id: "levels",
        foot,
        digits: 1,
        combined: "average",
        record: { code: "exports", period: month(END), label: "Record" },
        lines: [{ ...line, points: monthly(END, amounts) }, second],
      },
      caption,
      words,
    ),
    balanceByYear(balance, caption, words),
    partnerGrowth(
      {
        id: "partner-growth",
        foot,
        flow: "exports",
        now: month(END),
        before: month("2025-10"),
        partners: coded,
        lead: ["P0"],
        digits: 1,
      },
      caption,
      words,
    ),
    streak({ id: "streak", foot, line, run, boundary: null, threshold: null, digits: 1 }, caption, words),
    composition(
      {
        id: "composition",
        foot,
        flow: "exports",
        lead: ["P0"],
        digits: 1,
        parts: coded.map(({ code, name, now }) => ({ code, name, value: now })),
      },
      caption,
      words,
    ),
    ...overTime(trait),
  ];
}

/** The charts in which partners or periods stand side by side. */
function overTime({ changes, partners }: Trait): Chart[] {
  const points = monthly(END, changes);
  const rotated = (by: number) => [...changes.slice(by % changes.length), ...changes.slice(0, by % changes.length)];
  const lines = partners.map((name, index) => ({ code: `P${index}`, name, points: monthly(END, rotated(index)) }));
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const rest = { code: "rest", name: words.others, points: monthly(END, rotated(2)) };
  return [
    partnerMonths(
      {
        id: "partner-months",
        foot,
        lines: lines.map((line) => ({ ...line, points: line.points.slice(-13) })),
        lead: ["P1"],
        digits: 1,
      },
      caption,
      words,
    ),
    shares(
      {
        id: "share",
        foot,
        lead: "P0",
        digits: 1,
        lines: lines.slice(0, 5).map((line) => ({ ...line, points: line.points.map(positive) })),
      },
      caption,
      words,
    ),
    contributions({ id: "contributions", foot, lead: lines[0]!, rest, digits: 1 }, caption, words),
    gaps(
      {
        id: "gaps",
        foot,
        flow: "exports",
        periods: points.map((point) => point.period),
        gaps: known.map(({ period, value }) => ({ period, earlier: 1, later: 1 + value, gap: value })),
        heads: [words.forecast, words.outcome],
        digits: 1,
      },
      caption,
      words,
    ),
  ];
}
