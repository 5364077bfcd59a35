import { type BalanceByYear, balanceByYear } from "../../src/charts/balance-by-year.ts";
import { type Composition, composition } from "../../src/charts/composition.ts";
import { type Contributions, contributions } from "../../src/charts/contributions.ts";
import { type Gaps, gaps } from "../../src/charts/gaps.ts";
import { type Growth, growth } from "../../src/charts/growth.ts";
import { type Levels, levels } from "../../src/charts/levels.ts";
import { type PartnerGrowth, partnerGrowth } from "../../src/charts/partner-growth.ts";
import { type PartnerMonths, partnerMonths } from "../../src/charts/partner-months.ts";
import { type Shares, shares } from "../../src/charts/shares.ts";
import { type Streak, streak } from "../../src/charts/streak.ts";
import { caption, month, monthly, summed, words } from "./given.ts";

const foot = "Source: the office";

export const givenLevels: Levels = {
  id: "levels",
  foot,
  digits: 1,
  combined: "average",
  record: { code: "exports", period: month("2025-04"), label: "Record" },
  lines: [
    {
      code: "exports",
      name: "Exports",
      points: [
        { period: month("2025-01/2025-02"), value: 180e9, from: [] },
        ...monthly("2025-06", [95e9, 120e9, null, 110.25e9]),
      ],
    },
    { code: "imports", name: "Imports", points: monthly("2025-06", [80e9, 70e9, 75e9, 90e9, 101e9, 104e9]) },
  ],
};

export const givenGrowth: Growth = {
  id: "growth",
  foot,
  digits: 1,
  line: { code: "exports", name: "Exports", points: monthly("2025-11", [3.2, -7.5, 4.4, 8.3, -1.1, 5.9]) },
  forecasts: [
    { period: month("2025-10"), value: 3 },
    { period: month("2025-11"), value: 3.8 },
  ],
};

export const givenBalance: BalanceByYear = {
  id: "balance",
  foot,
  digits: 1,
  thresholds: [{ value: 1e12, label: "$1tn" }],
  points: [...summed(2022, 12, 40e9), ...summed(2023, 12, 70e9), ...summed(2024, 12, 60e9), ...summed(2025, 11, 94e9)],
};

export const givenDeficit: BalanceByYear = {
  ...givenBalance,
  thresholds: [],
  points: [...summed(2024, 12, -60e9), ...summed(2025, 5, -80e9)],
};

export const givenPartners: PartnerGrowth = {
  id: "partners",
  foot,
  digits: 1,
  flow: "exports",
  now: month("2025-11"),
  before: month("2025-10"),
  lead: ["RUR"],
  partners: [
    { code: "RUR", name: "Ruritania", now: -28.6, before: -25.2 },
    { code: "SYL", name: "Syldavia and the Eastern Islands", now: 14.8, before: 0.9 },
    { code: "GRA", name: "Graustark", now: 8.2, before: null },
    { code: "LAP", name: "Laputa", now: null, before: 4 },
  ],
};

export const givenStreak: Streak = {
  id: "streak",
  foot,
  digits: 1,
  line: { code: "RUR", name: "Ruritania", points: monthly("2025-11", [4.4, 2.3, 9.1, -21, -34.5, -16.1, -28.6]) },
  run: ["2025-08", "2025-09", "2025-10", "2025-11"].map(month),
  boundary: month("2025-07"),
  threshold: { value: -10, label: "−10%" },
};

export const givenParts: Composition = {
  id: "parts",
  foot,
  digits: 1,
  flow: "exports",
  lead: ["RUR"],
  parts: [
    { code: "RUR", name: "Ruritania", value: -4.3 },
    { code: "SYL", name: "Syldavia", value: 1.95 },
    { code: "GRA", name: "Graustark", value: -0.4 },
    { code: "LAP", name: "Laputa", value: null },
  ],
};

const runs = (code: string, name: string, values: readonly (number | null)[]) => ({
  code,
  name,
  points: monthly("2025-11", values),
});

export const givenMonths: PartnerMonths = {
  id: "months",
  foot,
  digits: 1,
  lead: ["SYL"],
  lines: [
    runs("RUR", "Ruritania", [8.9, -21, -34.5, -16.1, -28.6]),
    runs("SYL", "Syldavia and the Eastern Islands", [null, 0.04, 3.2, 16.5, 14.8]),
  ],
};

export const givenShares: Shares = {
  id: "shares",
  foot,
  digits: 1,
  lead: "RUR",
  lines: [runs("RUR", "Ruritania", [15.1, 13.2, null, 9.8, 10.2]), runs("SYL", "Syldavia", [10, 10.4, 11, 12.2, 12.8])],
};

export const givenContributions: Contributions = {
  id: "sums",
  foot,
  digits: 1,
  lead: runs("RUR", "Ruritania", [1.2, -2.9, null, -5.1, -4.3]),
  rest: runs("rest", "All others", [11, 11, 9.5, 9.4, -1.1]),
};

export const givenGaps: Gaps = {
  id: "gaps",
  foot,
  digits: 1,
  flow: "exports",
  periods: ["2025-09", "2025-10", "2025-11"].map(month),
  gaps: [
    { period: month("2025-09"), earlier: 6, later: 8.3, gap: 2.3 },
    { period: month("2025-11"), earlier: 3.8, later: 5.9, gap: 2.1 },
  ],
  heads: ["Forecast", "First print"],
};

export const figures = {
  levels: levels(givenLevels, caption, words),
  growth: growth(givenGrowth, caption, words),
  "balance-by-year": balanceByYear(givenBalance, caption, words),
  deficit: balanceByYear(givenDeficit, caption, words),
  "partner-growth": partnerGrowth(givenPartners, caption, words),
  streak: streak(givenStreak, caption, words),
  composition: composition(givenParts, caption, words),
  "partner-months": partnerMonths(givenMonths, caption, words),
  shares: shares(givenShares, caption, words),
  contributions: contributions(givenContributions, caption, words),
  gaps: gaps(givenGaps, caption, words),
};
