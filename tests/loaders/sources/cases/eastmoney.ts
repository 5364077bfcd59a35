import { fromEastmoney } from "../../../../src/loaders/sources/eastmoney.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const NAME = "eastmoney-2022-12.json.txt";
const read = (change = (text: string) => text) => fromEastmoney(change(given(NAME)), NAME, book);
const LINES = [
  "CHN exports WLD TOTAL level 2022-12: 306078800000 USD ±1000 (revised)",
  "CHN imports WLD TOTAL level 2022-12: 228066200000 USD ±1000 (revised)",
  "CHN exports WLD TOTAL year-on-year 2022-12: -9.9 percent ±0.1 in USD (revised)",
  "CHN imports WLD TOTAL year-on-year 2022-12: -7.5 percent ±0.1 in USD (revised)",
  "CHN exports WLD TOTAL month-on-month 2022-12: 3.57969629 percent ±1e-8 in USD (revised)",
  "CHN imports WLD TOTAL month-on-month 2022-12: 0.80158083 percent ±1e-8 in USD (revised)",
  "CHN exports WLD TOTAL level 2022-01/2022-12: 3593601500000 USD ±1000 (revised)",
  "CHN imports WLD TOTAL level 2022-01/2022-12: 2715998800000 USD ±1000 (revised)",
  "CHN exports WLD TOTAL year-on-year 2022-01/2022-12: 7 percent ±1 in USD (revised)",
  "CHN imports WLD TOTAL year-on-year 2022-01/2022-12: 1.1 percent ±0.1 in USD (revised)",
];

export const eastmoney: SourceCase = {
  source: "EastMoney, mirror of GACC headlines",
  format: "JSON and JSONP",
  loader: "eastmoney.ts",
  holds: "totals of exports and imports, growth on the year and on the month, year to date; revised figures",
  examples: [
    { name: "December 2022", origin: "genuine", read: () => read(), count: 10, lines: LINES },
    {
      name: "the same as JSONP",
      origin: "shape",
      read: () => read((text) => `/**/jQuery112_17(${text.trim()});\n`),
      count: 10,
      lines: LINES,
    },
    {
      name: "a growth that the mirror lacks",
      origin: "shape",
      read: () => read((text) => changed(text, '"EXIT_BASE_SAME":-9.9', '"EXIT_BASE_SAME":null')),
      count: 10,
      lines: ["CHN exports WLD TOTAL year-on-year 2022-12: not-available in USD (missing)"],
    },
  ],
  badDays: [
    {
      name: "a date cut short",
      read: () => read((text) => changed(text, "2022-12-01 00:00:00", "12-01")),
      says: /REPORT_DATE is "12-01", which is not the first day of a month/,
    },
    {
      name: "a day of release for the month",
      read: () => read((text) => changed(text, "2022-12-01 00:00:00", "2022-12-09 00:00:00")),
      says: /is not the first day of a month/,
    },
    {
      name: "months to come filled with 0",
      read: () =>
        read((text) =>
          changed(
            changed(changed(changed(text, "306078800", "0"), "228066200", "0"), "3593601500", "0"),
            "2715998800",
            "0",
          ),
        ),
      says: /all levels of 2022-12 of CHN are zero/,
    },
    {
      name: "percent with a suffix",
      read: () => read((text) => changed(text, '"EXIT_BASE_SAME":-9.9', '"EXIT_BASE_SAME":"3.40M"')),
      says: /:1:\d+: result\.data\[0\]\.EXIT_BASE_SAME "3\.40M" is not a number/,
    },
    {
      name: "a renamed column",
      read: () => read((text) => changed(text, '"IMPORT_BASE":', '"IMPORTS_BASE":')),
      says: /result\.data\[0\] has no "IMPORT_BASE"/,
    },
    {
      name: "one month twice",
      read: () => read((text) => changed(text, /("data":\[)(\{.*?\})(\])/, "$1$2,$2$3")),
      says: /stands twice/,
    },
    {
      name: "no success",
      read: () => read((text) => changed(text, '"success":true', '"success":false')),
      says: /is no success/,
    },
    {
      name: "the first page of several",
      read: () => read((text) => changed(text, '"pages":1', '"pages":3')),
      says: /are more than one/,
    },
    { name: "cut off", read: () => read((text) => text.slice(0, 200)), says: /ends before it is complete/ },
    { name: "JSONP cut off", read: () => read((text) => `cb(${text.slice(0, 200)}`), says: /JSONP call is not closed/ },
    { name: "an error page with status 200", read: () => read(() => PAGES.error), says: /a web page called/ },
    {
      name: "empty data",
      read: () => read((text) => changed(text, /"data":\[.*?\]/, '"data":[]')),
      says: /holds no figure/,
    },
  ],
};
