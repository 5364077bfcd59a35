import { fromEurostatTsv } from "../../../../src/loaders/sources/eurostat-tsv.ts";
import { fromJsonStat } from "../../../../src/loaders/sources/json-stat.ts";
import { fromMappedCsv } from "../../../../src/loaders/sources/mapped-csv.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const mapping = book.mappings.get("eurostat-ext-st")!;
const csvMapping = book.mappings.get("eurostat-ext-st-csv")!;
const readStat = (change = (text: string) => text) =>
  fromJsonStat(change(given("jsonstat-shape.json.txt")), "ext_st.json", mapping, book);
const readCsv = (change = (text: string) => text) =>
  fromMappedCsv(change(given("eurostat-easitc.csv")), "easitc.csv", csvMapping, book);
const readTsv = (change = (text: string) => text) =>
  fromEurostatTsv(change(given("eurostat-easitc.tsv")), "easitc.tsv", mapping, book);
const SPARSE = [
  "EU27 exports CHN TOTAL level 2025-09: 48700100000 EUR ±100000 (final)",
  "EU27 exports CHN TOTAL level 2025-10: not-available (missing)",
  "EU27 exports CHN TOTAL level 2025-11: 47211900000 EUR ±100000 (final)",
];

export const jsonStat: SourceCase = {
  source: "Eurostat, statistics API",
  format: "JSON-stat 2.0, dense or sparse",
  loader: "json-stat.ts",
  holds:
    "euro area and EU trade by partner and SITC, seasonally adjusted or not; absent, confidential and zero kept apart",
  examples: [
    { name: "a sparse object with a status", origin: "shape", read: () => readStat(), count: 3, lines: SPARSE },
    {
      name: "the same as a list with null",
      origin: "shape",
      read: () => readStat((text) => changed(text, '{"0":48700.1,"2":47211.9}', "[48700.1,null,47211.9]")),
      count: 3,
      lines: SPARSE,
    },
    {
      name: "confidential, provisional and a true zero",
      origin: "shape",
      read: () =>
        readStat((text) =>
          changed(changed(text, '"status":{"1":":"}', '"status":{"1":"c","2":"p"}'), '"0":48700.1', '"0":0'),
        ),
      count: 3,
      lines: [
        "EU27 exports CHN TOTAL level 2025-09: 0 EUR ±1000000 (final)",
        "EU27 exports CHN TOTAL level 2025-10: confidential (confidential)",
        "EU27 exports CHN TOTAL level 2025-11: 47211900000 EUR ±100000 (provisional)",
      ],
    },
  ],
  badDays: [
    {
      name: "too large a query",
      read: () =>
        readStat(
          () =>
            '{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously."}}',
        ),
      says: /warning came instead of figures/,
    },
    {
      name: "an error within the answer",
      read: () => readStat(() => '{"error":[{"status":400,"label":"Invalid dimension"}]}'),
      says: /error came instead of figures/,
    },
    {
      name: "a value outside the dimensions",
      read: () => readStat((text) => changed(text, '"2":47211.9', '"7":47211.9')),
      says: /value\.7 lies outside the 3 cells/,
    },
    {
      name: "a position without a code",
      read: () => readStat((text) => changed(text, '"2025-11":2}', '"2025-11":1}')),
      says: /time\.category has 2 codes for a size of 3/,
    },
    {
      name: "a figure beside a flag that says there is none",
      read: () => readStat((text) => changed(text, '{"1":":"}', '{"0":"c"}')),
      says: /the figure 48700\.1 stands beside a flag that says it is confidential/,
    },
    {
      name: "a flag that nobody knows",
      read: () => readStat((text) => changed(text, '{"1":":"}', '{"0":"y"}')),
      says: /the flag "y" is unknown/,
    },
    {
      name: "a renamed dimension",
      read: () => readStat((text) => changed(text, /"indic_et"/g, '"indicator"')),
      says: /there is no column "indic_et"/,
    },
    {
      name: "an absurd size",
      read: () => readStat((text) => changed(text, "[1,1,1,1,1,1,3]", "[1,1,1,1,1,1,3000000000]")),
      says: /codes for a size of 3000000000/,
    },
    { name: "an error page with status 200", read: () => readStat(() => PAGES.error), says: /a web page called/ },
  ],
};

export const eurostatCsv: SourceCase = {
  source: "Eurostat, SDMX 3.0",
  format: "SDMX-CSV",
  loader: "mapped-csv.ts with eurostat-ext-st-csv.yaml",
  holds: "the same sets as rows",
  examples: [
    {
      name: "imports of machinery from China, January 2020",
      origin: "genuine",
      read: () => readCsv(),
      count: 1,
      lines: ["EA20 imports CHN SITC7 level 2020-01: 14986600000 EUR ±100000 (final)"],
    },
    {
      name: "the date of a processed row",
      origin: "genuine",
      read: () => readCsv((text) => changed(text, "2020-01,", "2020-01-01,")),
      count: 1,
      lines: ["EA20 imports CHN SITC7 level 2020-01: 14986600000 EUR ±100000 (final)"],
    },
    {
      name: "empty, and confidential",
      origin: "shape",
      read: () =>
        readCsv(
          (text) =>
            `${text}${text.split("\n")[1]!.replace("2020-01,14986.6,,", "2020-02,,,C")}\n${text.split("\n")[1]!.replace("2020-01,14986.6,,", "2020-03,,,")}\n`,
        ),
      count: 3,
      lines: [
        "EA20 imports CHN SITC7 level 2020-02: confidential (confidential)",
        "EA20 imports CHN SITC7 level 2020-03: not-available (missing)",
      ],
    },
  ],
  badDays: [
    {
      name: "a renamed column",
      read: () => readCsv((text) => changed(text, "OBS_VALUE", "VALUE")),
      says: /easitc\.csv:2: there is no column "OBS_VALUE"/,
    },
    {
      name: "a partner that nobody knows",
      read: () => readCsv((text) => changed(text, "CN_X_HK", "CN_X_TW")),
      says: /easitc\.csv:2:6: the code "CN_X_TW" is not in the list "eurostat-geo"/,
    },
    {
      name: "another unit under a new indicator",
      read: () => readCsv((text) => changed(text, "TRD_VAL,", "TRD_VAL_TEUR,")),
      says: /easitc\.csv:2:5: the adjustment "TRD_VAL_TEUR" is unknown/,
    },
    {
      name: "one key twice",
      read: () => readCsv((text) => text + text.split("\n")[1]),
      says: /stands twice, first at easitc\.csv:2:10/,
    },
    {
      name: "a quote that is not closed",
      read: () => readCsv((text) => changed(text, "14986.6", '"14986.6')),
      says: /not a table/,
    },
    {
      name: "XML",
      read: () => readCsv(() => '<?xml version="1.0"?><message:StructureSpecificData/>'),
      says: /XML came instead of a table/,
    },
    { name: "empty data", read: () => readCsv((text) => text.split("\n")[0]!), says: /holds no records/ },
  ],
};

export const eurostatTsv: SourceCase = {
  source: "Eurostat, bulk",
  format: "TSV",
  loader: "eurostat-tsv.ts",
  holds: "the same sets, a series a line, with flags behind the figures",
  examples: [
    {
      name: "figures with flags, absent, confidential, zero",
      origin: "shape",
      read: () => readTsv(),
      count: 6,
      lines: [
        "EA20 imports CHN SITC7 level 2025-09: 14986600000 EUR ±100000 (final)",
        "EA20 imports CHN SITC7 level 2025-10: 15012300000 EUR ±100000 (provisional)",
        "EA20 imports CHN SITC7 level 2025-11: confidential (confidential)",
        "EA20 imports USA SITC7 level 2025-09: not-available (missing)",
        "EA20 imports USA SITC7 level 2025-10: 0 EUR ±1000000 (final)",
        "EA20 imports USA SITC7 level 2025-11: 9001200000 EUR ±100000 (final)",
      ],
    },
  ],
  badDays: [
    {
      name: "a line cut off",
      read: () => readTsv((text) => text.slice(0, text.lastIndexOf("\t"))),
      says: /easitc\.tsv:3: 6 codes and 2 cells under 6 dimensions and 3 periods/,
    },
    {
      name: "a changed head",
      read: () => readTsv((text) => changed(text, "\\TIME_PERIOD", "")),
      says: /the head begins with/,
    },
    {
      name: "a period that is none",
      read: () => readTsv((text) => changed(text, "2025-10 ", "25-10 ")),
      says: /easitc\.tsv:2:3: "25-10" is not a period/,
    },
    {
      name: "a figure with a flag glued to it",
      read: () => readTsv((text) => changed(text, "15012.3 p", "15012.3p")),
      says: /easitc\.tsv:2:3: "15012\.3p" is not a number/,
    },
    { name: "an empty body", read: () => readTsv(() => " \n"), says: /the answer is empty/ },
    { name: "an error page with status 200", read: () => readTsv(() => PAGES.error), says: /a web page called/ },
  ],
};
