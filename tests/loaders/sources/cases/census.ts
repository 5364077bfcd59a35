import { parse } from "csv-parse/sync";
import { fromCensusApi } from "../../../../src/loaders/sources/census-api.ts";
import { fromCensusWorkbook } from "../../../../src/loaders/sources/census-workbook.ts";
import { book, given } from "../book.ts";
import { makeZip, workbookFiles } from "../make-workbook.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const NAME = "census-api-2016.json.txt";
const read = (change = (text: string) => text) => fromCensusApi(change(given(NAME)), NAME, book);

export const censusApi: SourceCase = {
  source: "US Census, international trade API",
  format: "JSON, an array of arrays of strings",
  loader: "census-api.ts",
  holds: "exports and general imports by country and HS code, month and year to date",
  examples: [
    {
      name: "two months of one code to one country",
      origin: "genuine",
      read: () => read(),
      count: 2,
      lines: [
        "USA exports CAN HS2710121510 level 2016-01: 155905 USD ±1 (final)",
        "USA exports CAN HS2710121510 level 2016-02: 260801 USD ±1 (final)",
      ],
    },
    {
      name: "country totals, a zero, a null, all countries, a group and a variable that stands twice",
      origin: "shape",
      read: () =>
        read(
          () =>
            '[["GEN_VAL_MO","GEN_VAL_YR","CTY_CODE","CTY_NAME","time","CTY_CODE"],\n["20641400000","287544900000","5700","CHINA","2025-11","5700"],\n["0",null,"5790","KOREA, NORTH","2025-11","5790"],\n["261024800000","3132539900000","-","TOTAL FOR ALL COUNTRIES","2025-11","-"],\n["1","1","0025","OPEC","2025-11","0025"]]',
        ),
      count: 6,
      lines: [
        "USA imports CHN TOTAL level 2025-11: 20641400000 USD ±1 (final)",
        "USA imports CHN TOTAL level 2025-01/2025-11: 287544900000 USD ±1 (final)",
        "USA imports PRK TOTAL level 2025-11: 0 USD ±1 (final)",
        "USA imports PRK TOTAL level 2025-01/2025-11: not-available (missing)",
        "USA imports WLD TOTAL level 2025-11: 261024800000 USD ±1 (final)",
      ],
    },
  ],
  badDays: [
    { name: "an unpublished month (HTTP 204, empty)", read: () => read(() => ""), says: /the answer is empty/ },
    {
      name: "a refusal in words",
      read: () => read(() => "error: unknown variable 'ALL_VAL'"),
      says: /the source answers "error: unknown variable/,
    },
    {
      name: "a head and no row",
      read: () => read((text) => `${text.split("\n")[0]!.replace(/,$/, "")}]`),
      says: /followed by no row/,
    },
    {
      name: "a renamed variable",
      read: () => read((text) => changed(text, "ALL_VAL_MO", "ALL_VALUE_MO")),
      says: /holds none of ALL_VAL_MO/,
    },
    {
      name: "a country that nobody knows",
      read: () => read((text) => changed(text, '"1220","2016-01"', '"1221","2016-01"')),
      says: /the code "1221" is not in the list "schedule-c"/,
    },
    {
      name: "figures that are no digits",
      read: () => read((text) => changed(text, '"155905"', '"155,905"')),
      says: /\[1\]\[0\] "155,905" is not a number/,
    },
    {
      name: "a date cut short",
      read: () => read((text) => changed(text, "2016-01", "16-1")),
      says: /is of "16-1", which is no month/,
    },
    {
      name: "a ragged row",
      read: () => read((text) => changed(text, '"155905",', "")),
      says: /4 cells under 5 variables/,
    },
    { name: "one month twice", read: () => read((text) => changed(text, "2016-02", "2016-01")), says: /stands twice/ },
    { name: "cut off", read: () => read((text) => text.slice(0, 90)), says: /ends before it is complete/ },
    { name: "a page that asks for a key", read: () => read(() => PAGES.login), says: /a login page/ },
  ],
};

const rows = parse(given("census-country.csv")) as string[][];
const workbook = (change = (one: string[][]) => one) => makeZip(workbookFiles(change(structuredClone(rows))));
const readBook = (bytes: Uint8Array) => fromCensusWorkbook(bytes, "country.xlsx", book);
const withPart = (name: string, change: (text: string) => string) => {
  const files = workbookFiles(rows);
  return makeZip({ ...files, [name]: change(files[name]!) });
};
const cell = (row: number, column: string, text: string) =>
  workbook((all) =>
    all.map((cells, at) => (at === row ? cells.map((old, index) => (all[0]![index] === column ? text : old)) : cells)),
  );

export const censusWorkbook: SourceCase = {
  source: "US Census, country workbook",
  format: "XLSX",
  loader: "census-workbook.ts",
  holds: "exports and imports by country and month since 1985; months to come, which stand there as 0, are not read",
  examples: [
    {
      name: "four rows of 2025 and 2026, as they stood in autumn 2026",
      origin: "genuine",
      read: () => readBook(workbook()),
      count: 4 * 2 * (12 + 7),
      lines: [
        "USA imports CHN TOTAL level 2025-11: 20641400000 USD ±100000 (final)",
        "USA exports CHN TOTAL level 2025-11: 6959400000 USD ±100000 (final)",
        "USA imports WLD TOTAL level 2025-11: 261024800000 USD ±100000 (final)",
        "USA imports WLD TOTAL level 2025-11: 271013800000 USD ±100000 (final, seasonally-adjusted)",
        "USA exports CAN TOTAL level 2026-07: 29338600000 USD ±100000 (final)",
      ],
    },
    {
      name: "a number that the spreadsheet wrote with all its binary digits",
      origin: "shape",
      read: () => readBook(cell(7, "INOV", "20641.400000000001")),
      count: 152,
      lines: ["USA imports CHN TOTAL level 2025-11: 20641400000 USD ±100000 (final)"],
    },
  ],
  badDays: [
    {
      name: "a zip bomb",
      read: () => readBook(makeZip({ ...workbookFiles(rows), "xl/worksheets/sheet1.xml": " ".repeat(300 * 2 ** 20) })),
      says: /unpacked, the archive would be \d+ bytes large/,
    },
    {
      name: "a zip bomb that lies about its size",
      read: () => readBook(makeZip(workbookFiles(rows), 10)),
      says: /does not unpack to the 10 bytes that it declares/,
    },
    {
      name: "a billion laughs",
      read: () =>
        readBook(
          withPart("xl/worksheets/sheet1.xml", (text) =>
            changed(text, "<worksheet", '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet'),
          ),
        ),
      says: /declares a document type/,
    },
    {
      name: "a path that leads out of the archive",
      read: () =>
        readBook(
          withPart("xl/_rels/workbook.xml.rels", (text) => changed(text, "worksheets/sheet1.xml", "../../etc/passwd")),
        ),
      says: /the workbook has no xl\/\.\.\/\.\.\/etc\/passwd/,
    },
    { name: "cut off", read: () => readBook(workbook().subarray(0, 900)), says: /no whole zip archive/ },
    {
      name: "one byte changed on the way",
      read: () => readBook(workbook().map((byte, at) => (at === 2000 ? byte ^ 1 : byte))),
      says: /is not what its sum says|does not unpack/,
    },
    {
      name: "a renamed column",
      read: () =>
        readBook(
          workbook((all) =>
            all.map((cells, at) => (at === 0 ? cells.map((name) => (name === "INOV" ? "ImportsNov" : name)) : cells)),
          ),
        ),
      says: /country\.xlsx:1: there is no column "INOV"/,
    },
    {
      name: "no row of all partners",
      read: () => readBook(workbook((all) => all.filter((cells) => cells[1] !== "0015"))),
      says: /no row of all partners/,
    },
    {
      name: "one row multiplied by 1,000",
      read: () => readBook(cell(7, "INOV", "20641400")),
      says: /:8:16: the months add up to/,
    },
    { name: "a figure in words", read: () => readBook(cell(7, "INOV", "(-)")), says: /:8:14: "\(-\)" is not a number/ },
    {
      name: "a country that nobody knows",
      read: () => readBook(cell(7, "CTY_CODE", "5701")),
      says: /the code "5701" is not in the list "schedule-c"/,
    },
    {
      name: "an error page with status 200",
      read: () => readBook(new TextEncoder().encode(PAGES.error)),
      says: /a web page came instead of a workbook/,
    },
    {
      name: "an old workbook (xls)",
      read: () => readBook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])),
      says: /no workbook \(xlsx\)/,
    },
    { name: "a year repeated", read: () => readBook(workbook((all) => [...all, all[7]!])), says: /stands twice/ },
  ],
};
