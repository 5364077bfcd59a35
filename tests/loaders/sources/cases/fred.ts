import { fromFredCsv, fromFredJson } from "../../../../src/loaders/sources/fred.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const readCsv = (change = (text: string) => text, series?: string) =>
  fromFredCsv(change(given("fred.csv")), "fred.csv", book, series);
const readJson = (change = (text: string) => text, series = "IMPCH") =>
  fromFredJson(change(given("fred-vintages.json.txt")), "fred.json", book, series);

export const fredCsv: SourceCase = {
  source: "FRED, graph data",
  format: "CSV",
  loader: "fred.ts",
  holds: "the series of data/codes/series.csv, each with its unit and adjustment",
  examples: [
    {
      name: "two series, the newest month of one empty",
      origin: "genuine",
      read: () => readCsv(),
      count: 6,
      lines: [
        "USA imports CHN TOTAL level 2025-11: 20641400000 USD ±100000 (final)",
        "USA exports CHN TOTAL level 2025-10: 8924300000 USD ±100000 (final)",
        "USA exports CHN TOTAL level 2025-11: not-available (missing)",
      ],
    },
    {
      name: "an older file: DATE, VALUE and a dot for what is missing",
      origin: "shape",
      read: () => readCsv(() => "DATE,VALUE\n2019-10-01,40115.5\n2019-11-01,.\n", "IMPCH"),
      count: 2,
      lines: [
        "USA imports CHN TOTAL level 2019-10: 40115500000 USD ±100000 (final)",
        "USA imports CHN TOTAL level 2019-11: not-available (missing)",
      ],
    },
    {
      name: "a series in scientific digits, seasonally adjusted",
      origin: "shape",
      read: () => readCsv(() => "observation_date,XTEXVA01CNM667S\n2025-11-01,3.232e11\n"),
      count: 1,
      lines: ["CHN exports WLD TOTAL level 2025-11: 323200000000 USD ±100000000 (final, seasonally-adjusted)"],
    },
  ],
  badDays: [
    { name: "an unknown name (HTTP 404 with HTML)", read: () => readCsv(() => PAGES.error), says: /a web page called/ },
    {
      name: "a series that nobody knows",
      read: () => readCsv((text) => changed(text, "EXPCH", "EXPXX")),
      says: /fred\.csv:1:3: the series "EXPXX" is unknown/,
    },
    {
      name: "a renamed column of dates",
      read: () => readCsv((text) => changed(text, "observation_date", "when")),
      says: /no column is called observation_date or DATE/,
    },
    {
      name: "a date cut short",
      read: () => readCsv((text) => changed(text, "2025-09-01", "09-01")),
      says: /fred\.csv:2:2: "09-01" is not the first day of a month/,
    },
    {
      name: "NA for a figure",
      read: () => readCsv((text) => changed(text, "20641.4", "NA")),
      says: /fred\.csv:4:2: "NA" is not a number/,
    },
    {
      name: "cut off in a line",
      read: () => readCsv((text) => text.slice(0, text.lastIndexOf(","))),
      says: /2 cells under 3 columns/,
    },
    {
      name: "empty data",
      read: () => readCsv(() => "observation_date,IMPCH\n"),
      says: /no column is called|Nothing was published/,
    },
    {
      name: "one month twice",
      read: () => readCsv((text) => changed(text, "2025-10-01", "2025-09-01")),
      says: /stands twice/,
    },
  ],
};

const vintages = (text: string) =>
  changed(
    changed(
      text,
      '"realtime_start":"2026-01-01","realtime_end":"2026-01-01","date":"2025-10-01"',
      '"realtime_start":"2025-12-11","realtime_end":"2026-02-18","date":"2025-10-01"',
    ),
    '"realtime_start":"2026-01-01","realtime_end":"2026-01-01","date":"2025-11-01","value":"."',
    '"realtime_start":"2026-02-19","realtime_end":"9999-12-31","date":"2025-10-01","value":"24040.0"',
  );

export const fredJson: SourceCase = {
  source: "FRED, API",
  format: "JSON with vintages",
  loader: "fred.ts",
  holds: "one series, each figure with the day from which it was known",
  examples: [
    {
      name: "two months, one a dot",
      origin: "shape",
      read: () => readJson(),
      count: 2,
      lines: [
        "USA imports CHN TOTAL level 2025-10: 24036200000 USD ±100000 (final)",
        "USA imports CHN TOTAL level 2025-11: not-available (missing)",
      ],
    },
    {
      name: "one month in two vintages",
      origin: "shape",
      read: () =>
        readJson(vintages).map((reading) => ({ ...reading, partner: `${reading.partner} known ${reading.known}` })),
      count: 2,
      lines: [
        "USA imports CHN known 2025-12-11 TOTAL level 2025-10: 24036200000 USD ±100000 (final)",
        "USA imports CHN known 2026-02-19 TOTAL level 2025-10: 24040000000 USD ±100000 (final)",
      ],
    },
  ],
  badDays: [
    {
      name: "a wrong key",
      read: () =>
        readJson(
          () => '{"error_code":400,"error_message":"Bad Request. The value for variable api_key is not registered."}',
        ),
      says: /api_key is not registered/,
    },
    {
      name: "a page of several",
      read: () => readJson((text) => changed(text, '"count":2', '"count":500')),
      says: /count is 500, but 2 came/,
    },
    {
      name: "growth instead of levels",
      read: () => readJson((text) => changed(text, '"units":"lin"', '"units":"pc1"')),
      says: /units are "pc1", not levels/,
    },
    {
      name: "figures with thousands",
      read: () => readJson((text) => changed(text, "24036.2", "24,036.2")),
      says: /fred\.json:1:\d+: "24,036\.2" is not a number/,
    },
    { name: "cut off", read: () => readJson((text) => text.slice(0, 300)), says: /ends before it is complete/ },
    {
      name: "a renamed field",
      read: () => readJson((text) => changed(text, /"value"/g, '"val"')),
      says: /observations\[0\] has no "value"/,
    },
    {
      name: "empty data",
      read: () =>
        readJson((text) => changed(text, /"count":2(.*)"observations":\[.*\]/, '"count":0$1"observations":[]')),
      says: /holds no figure/,
    },
    {
      name: "a series that nobody knows",
      read: () => readJson((text) => text, "IMPXX"),
      says: /the series "IMPXX" is unknown/,
    },
  ],
};
