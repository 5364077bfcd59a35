import { describe, expect, it, test } from "vitest";
import { balanceByYear } from "../../src/charts/balance-by-year.ts";
import { composition } from "../../src/charts/composition.ts";
import { contributions } from "../../src/charts/contributions.ts";
import { draw } from "../../src/charts/draw.ts";
import { gaps } from "../../src/charts/gaps.ts";
import { growth } from "../../src/charts/growth.ts";
import { levels } from "../../src/charts/levels.ts";
import { partnerGrowth } from "../../src/charts/partner-growth.ts";
import { partnerMonths } from "../../src/charts/partner-months.ts";
import { shares } from "../../src/charts/shares.ts";
import { streak } from "../../src/charts/streak.ts";
import {
  figures,
  givenBalance,
  givenContributions,
  givenGaps,
  givenGrowth,
  givenLevels,
  givenMonths,
  givenPartners,
  givenParts,
  givenShares,
  givenStreak,
} from "./figures.ts";
import { caption, measure, month, monthly, words } from "./given.ts";

const NARROW = 360;
const texts = (svg: string) => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map((match) => match[1]);

describe.each(Object.entries(figures))("%s", (name, chart) => {
  it("has the spec, the words and the table that were looked at", async () => {
    await expect(`${JSON.stringify(chart, null, 1)}\n`).toMatchFileSnapshot(`expected/${name}.json`);
  });

  it("is drawn as it was looked at, for the page and for a telephone", async () => {
    await expect(await draw(chart, { measure })).toMatchFileSnapshot(`expected/${name}.svg`);
    await expect(await draw(chart, { measure, width: NARROW })).toMatchFileSnapshot(`expected/${name}-narrow.svg`);
  });

  it("carries the alternative text and scales with the page", async () => {
    const svg = await draw(chart, { measure });
    const root = svg.slice(0, svg.indexOf(">"));
    expect(root).toContain('role="img" aria-label="Exports rose to &quot;about&quot; 12 &amp; more"');
    expect(root).toMatch(/viewBox="0 0 640 \d+"/);
    expect(root).not.toMatch(/ (?:width|height)=/);
  });

  it("writes a minus sign and never a hyphen before a figure", async () => {
    const written = [...texts(await draw(chart, { measure })), ...chart.table.flat()];
    expect(written.filter((text) => /-[\d$]/.test(text!))).toEqual([]);
  });
});

describe("levels", () => {
  it("writes the last value at the end of each line", async () => {
    const svg = await draw(figures.levels, { measure });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Exports", "$110.3bn", "Imports", "$104.0bn"]));
  });

  it("draws months published together at their average, or not at all", () => {
    const rows = (combined: "average" | "gap") => {
      const { spec } = levels({ ...givenLevels, combined }, caption, words);
      return (spec as unknown as { data: { values: object[] } }).data.values.slice(0, 2);
    };
    const exports = { code: "exports" };
    expect(rows("average")).toEqual([
      { ...exports, period: "2025-01", value: 90e9 },
      { ...exports, period: "2025-02", value: 90e9 },
    ]);
    expect(rows("gap")).toEqual([
      { ...exports, period: "2025-01", value: null },
      { ...exports, period: "2025-02", value: null },
    ]);
  });

  it("does not write the value of a record at the line's end twice", async () => {
    const record = { code: "exports", period: month("2025-06"), label: "Record" };
    const svg = await draw(levels({ ...givenLevels, record }, caption, words), { measure });
    expect(texts(svg)).toContain("Record");
    expect(texts(svg).filter((text) => text?.includes("$110.3bn"))).toHaveLength(1);
  });

  it("keeps the names of two lines apart that end at the same value", async () => {
    const same = givenLevels.lines.map((line) => ({ ...line, points: monthly("2025-06", [1e9, 2e9]) }));
    await draw(levels({ ...givenLevels, record: null, lines: same }, caption, words), { measure });
  });

  it("is refused when one of its lines has no data", () => {
    const empty = { code: "imports", name: "Imports", points: monthly("2025-06", [null, null]) };
    expect(() => levels({ ...givenLevels, lines: [givenLevels.lines[0]!, empty] }, caption, words)).toThrow(
      'The chart "levels" cannot be drawn: one of its lines has no data.',
    );
  });
});

describe("growth", () => {
  it("writes the last value, its forecast and the value before beside the columns", async () => {
    const svg = await draw(figures.growth, { measure });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Nov +5.9", "Forecast +3.8", "Oct −1.1"]));
  });

  it("leaves the forecast out of chart and table when none is known", async () => {
    const chart = growth({ ...givenGrowth, forecasts: [] }, caption, words);
    expect(chart.table[0]).toEqual(["Month", "Change on a year earlier, %"]);
    expect((await draw(chart, { measure })).includes("Forecast")).toBe(false);
  });
});

describe("balance by year", () => {
  it("writes this year's sum at its end and those of the two years before at theirs", async () => {
    const svg = await draw(figures["balance-by-year"], { measure });
    expect(texts(svg)).toEqual(expect.arrayContaining(["2025 $1.05tn", "2024 $744.0bn", "2023 $868.0bn", "$1tn"]));
    expect(texts(svg).filter((text) => text === "$1tn")).toHaveLength(1);
  });

  it("begins in February where January was not published by itself", async () => {
    const points = givenBalance.points.filter((point) => !point.period.endsWith("-01"));
    await draw(balanceByYear({ ...givenBalance, points }, caption, words), { measure });
  });

  it("sets each year's sum up to this month beside the whole year's", () => {
    expect(figures["balance-by-year"].table.slice(0, 3)).toEqual([
      ["Year", "Jan–Nov", "Jan–Dec"],
      ["2025", "$1.05tn", ""],
      ["2024", "$672.0bn", "$744.0bn"],
    ]);
  });
});

describe("growth by partner", () => {
  it("puts the fastest first and leaves out a partner without a figure", () => {
    expect(figures["partner-growth"].table).toEqual([
      ["Partner", "Nov 2025", "Oct 2025"],
      ["Syldavia and the Eastern Islands", "+14.8", "+0.9"],
      ["Graustark", "+8.2", ""],
      ["Ruritania", "−28.6", "−25.2"],
    ]);
  });

  it("has room for forty partners with long names", async () => {
    const partners = Array.from({ length: 40 }, (_, index) => ({
      code: `P${index}`,
      name: `The United Provinces of Region ${index}`,
      now: index * 3.1 - 50,
      before: index % 4 ? 30 - index : null,
    }));
    const chart = partnerGrowth({ ...givenPartners, partners, lead: ["P3"] }, caption, words);
    expect(texts(await draw(chart, { measure })).join(" ")).toContain("The United Provinces of Region 39");
    await draw(chart, { measure, width: NARROW });
  });
});

describe("streak", () => {
  it("writes a figure at each column of the run and names the month that broke the one before", async () => {
    const svg = await draw(figures.streak, { measure });
    expect(texts(svg)).toEqual(expect.arrayContaining(["−21.0", "−34.5", "−16.1", "−28.6", "Jul", "+9.1", "−10%"]));
    expect(texts(svg)).not.toContain("+2.3");
  });

  it("is refused without a run", () => {
    expect(() => streak({ ...givenStreak, run: [] }, caption, words)).toThrow("it has no run to show");
  });
});

describe("growth by partner and month", () => {
  it("writes the rounded figure in each cell, and its sign alone where the cells are narrow", async () => {
    const wide = texts(await draw(figures["partner-months"], { measure }));
    expect(wide).toEqual(expect.arrayContaining(["−29", "+15", "0"]));
    const points = monthly("2025-11", Array(13).fill(-28.6));
    const lines = [{ code: "RUR", name: "Ruritania and Syldavia", points }];
    const narrow = texts(
      await draw(partnerMonths({ ...givenMonths, lines }, caption, words), { measure, width: NARROW }),
    );
    expect(narrow.filter((text) => text === "−")).toHaveLength(13);
    expect(narrow).not.toContain("−29");
  });

  it("leaves a month without a figure as an empty cell, not as nought", () => {
    const { values } = (figures["partner-months"].spec as unknown as { data: { values: object[] } }).data;
    expect(values).toHaveLength(9);
    expect(figures["partner-months"].table.at(-1)).toEqual(["Jul 2025", "+8.9", ""]);
  });
});

describe("contributions", () => {
  it("add up to the total beside them", () => {
    for (const row of figures.contributions.table.slice(1)) {
      const [lead, rest, sum] = row.slice(1).map((cell) => Number(cell.replace("−", "-")));
      expect(lead! + rest!).toBeCloseTo(sum!, 9);
    }
  });

  it("leave out a month in which one of them is missing", () => {
    expect(figures.contributions.table.map((row) => row[0])).toEqual([
      "Month",
      "Nov 2025",
      "Oct 2025",
      "Aug 2025",
      "Jul 2025",
    ]);
  });
});

describe("gaps", () => {
  it("set the earlier figure, the later one and their difference in a row", () => {
    expect(figures.gaps.table[1]).toEqual(["Nov 2025", "+3.8", "+5.9", "+2.1"]);
  });

  it("leave the month open in which there was no forecast", async () => {
    const svg = await draw(figures.gaps, { measure });
    expect(texts(svg)).toContain("Nov +2.1");
    expect(texts(svg).filter((text) => text?.startsWith("Oct"))).toEqual([]);
  });
});

describe("shares", () => {
  it("write the last share at each line's end", async () => {
    expect(texts(await draw(figures.shares, { measure }))).toEqual(
      expect.arrayContaining(["Ruritania 10.2", "Syldavia 12.8"]),
    );
  });
});

describe("a composition", () => {
  it("puts all others last, whatever their size", () => {
    const parts = [...givenParts.parts, { code: "rest", name: "All others", value: 9 }];
    const { table } = composition({ ...givenParts, parts, rest: "rest" }, caption, words);
    expect(table.at(-1)).toEqual(["All others", "+9.0"]);
  });
});

test("a value that is not a number is refused, where Vega would leave it out without a word", () => {
  const line = { ...givenGrowth.line, points: monthly("2025-11", [1, Number.NaN]) };
  expect(() => growth({ ...givenGrowth, line }, caption, words)).toThrow("a value is not a number");
});

test.each([
  ["levels", () => levels({ ...givenLevels, lines: [] }, caption, words)],
  ["growth", () => growth({ ...givenGrowth, line: { ...givenGrowth.line, points: [] } }, caption, words)],
  ["balance", () => balanceByYear({ ...givenBalance, points: [] }, caption, words)],
  ["partners", () => partnerGrowth({ ...givenPartners, partners: [] }, caption, words)],
  ["streak", () => streak({ ...givenStreak, line: { ...givenStreak.line, points: [] } }, caption, words)],
  ["months", () => partnerMonths({ ...givenMonths, lines: [] }, caption, words)],
  ["shares", () => shares({ ...givenShares, lines: [] }, caption, words)],
  [
    "sums",
    () => contributions({ ...givenContributions, rest: { ...givenContributions.rest, points: [] } }, caption, words),
  ],
  ["gaps", () => gaps({ ...givenGaps, periods: [], gaps: [] }, caption, words)],
  ["parts", () => composition({ ...givenParts, parts: [] }, caption, words)],
])("%s without data is refused and not drawn as an empty frame", (id, make) => {
  expect(make).toThrow(`The chart "${id}" cannot be drawn: it was given no data.`);
});
