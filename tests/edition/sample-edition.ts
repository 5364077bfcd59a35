import type { Chart } from "../../src/charts/chart.ts";
import type { Edition, Table } from "../../src/edition/edition.ts";
import { period } from "../../src/vocabulary/period.ts";
import { DESTINATIONS, FACTS } from "./sample-facts.ts";
import { figure, say } from "./sample-runs.ts";
import { STORY } from "./sample-story.ts";

const signed = (value: number) => `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(1)}`;
const FOOT = "General Administration of Customs, first print of 8 December 2025.";

const CHARTS: readonly Chart[] = [
  {
    id: "balance-through-the-year",
    title: [say("The surplus passed one trillion dollars with a month to go")],
    subtitle: "Trade balance accumulated from January, billions of US dollars, not adjusted",
    alt: "Lines of the accumulated surplus. By November it stood at 1,080 billion dollars in 2025 and at 884 billion in 2024.",
    spec: { mark: "line", data: { values: [] } },
    foot: FOOT,
    table: [
      ["Year", "January to November, $bn"],
      ["2025", "1,080.1"],
      ["2024", "884.0"],
      ["2023", "748.0"],
    ],
  },
  {
    id: "growth-by-partner",
    title: [say("Exports to the United States shrank while the rest grew")],
    subtitle: "Change on a year earlier in percent; bars November, rings October 2025",
    alt: "Bars of export growth by destination: the United States at minus 28.6 percent, all others above zero.",
    spec: { mark: "bar", data: { values: [] } },
    foot: FOOT,
    table: [
      ["Destination", "November", "October"],
      ...DESTINATIONS.map(([, name, now, before]) => [name, signed(now), signed(before)]),
    ],
  },
];

const TABLES: readonly Table[] = [
  {
    id: "destinations",
    caption: "Exports by destination, change on a year earlier",
    columns: ["Destination", "November 2025", "October 2025"],
    rows: DESTINATIONS.map(([code, name, now, before]) => ({
      name: name.replace("the ", ""),
      cells: [
        [figure(signed(now), `exports.partner.${code}.year-on-year`)],
        code === "JPN" ? [] : [figure(signed(before), `exports.partner.${code}.year-on-year@2025-10`)],
      ],
    })),
    foot: "Percent, in dollars, not seasonally adjusted. Groups overlap with their members. A dash marks a figure that was not published.",
  },
  {
    id: "totals",
    caption: "Exports, imports and balance",
    columns: ["", "Level, $bn", "On a year earlier, %", "Month before, %", "Poll, %"],
    rows: [
      {
        name: "Exports",
        cells: [
          [figure("330.35", "exports.total.level")],
          [figure("+5.9", "exports.total.year-on-year")],
          [figure("\u22121.1", "exports.total.year-on-year@2025-10")],
          [figure("+3.8", "exports.total.forecast")],
        ],
      },
      {
        name: "Imports",
        cells: [
          [figure("218.67", "imports.total.level")],
          [figure("+1.9", "imports.total.year-on-year")],
          [figure("+1.0", "imports.total.year-on-year@2025-10")],
          [figure("+3.0", "imports.total.forecast")],
        ],
      },
      { name: "Balance", cells: [[figure("111.68", "balance.total.level")], [], [], []] },
    ],
    foot: "First prints of 8 December 2025.",
  },
];

/** A hand-made edition that fills every part of the contract. */
export const SAMPLE: Edition = {
  format: 1,
  economy: {
    id: "china",
    code: "CHN",
    name: "China",
    adjective: "Chinese",
    agency: "General Administration of Customs",
  },
  locale: "en",
  month: period("2025-11")!,
  monthName: "November 2025",
  release: { date: "2025-12-08", time: "11:00", zone: "Asia/Shanghai", recorded: true },
  asOf: "2025-12-08",
  series: "China trade briefing",
  story: STORY,
  charts: CHARTS,
  tables: TABLES,
  facts: FACTS,
  findings: [],
  observations: [],
  sources: [
    {
      id: "gacc",
      also: [],
      title: "General Administration of Customs, preliminary table of 8 December 2025.",
      retrieved: "2025-12-08",
      trust: "A",
    },
    {
      id: "reuters",
      also: [],
      title: "Reuters poll of economists, as reported on 8 December 2025.",
      retrieved: "2025-12-08",
      trust: "C",
    },
  ],
  methods: [
    [
      say(
        "Growth is the office\u2019s own printed rate, never recomputed from levels, since levels are revised and printed rates are not.",
      ),
    ],
    [
      say("The surplus for the year so far, "),
      figure("1,080.1 billion dollars", "balance.total.year-to-date"),
      say(", is the sum of the months as first printed."),
    ],
    [say("The total for 2024 is known only from a later release and is marked as backfilled.")],
  ],
  missing: ["Exports to Hong Kong were not published by the day of this briefing."],
  inputs: [
    {
      path: "data/china/releases/2025-12-08/totals.csv",
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
  ],
  versions: { tradebrief: "0.1.0" },
};
