import { fromDbnomics } from "../../../../src/loaders/sources/dbnomics.ts";
import { fromMappedCsv } from "../../../../src/loaders/sources/mapped-csv.ts";
import { fromMappedWorkbook } from "../../../../src/loaders/sources/mapped-workbook.ts";
import { fromMappingYaml } from "../../../../src/loaders/sources/mapping.ts";
import { fromWorldBank } from "../../../../src/loaders/sources/world-bank.ts";
import { book, given } from "../book.ts";
import { makeZip, workbookFiles } from "../make-workbook.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const readDbnomics = (change = (text: string) => text) =>
  fromDbnomics(change(given("dbnomics-shape.json.txt")), "dot.json", book.mappings.get("dbnomics-imf-dot")!, book);
const readBank = (change = (text: string) => text) =>
  fromWorldBank(change(given("world-bank-shape.json.txt")), "bank.json", book.mappings.get("world-bank")!, book);
const mapping = (change = (text: string) => text) => fromMappingYaml(change(given("declared.yaml")), "declared.yaml");
const readOwn = (change = (text: string) => text) =>
  fromMappedCsv(change(given("declared.csv")), "declared.csv", mapping(), book);

export const dbnomics: SourceCase = {
  source: "DBnomics v22",
  format: "JSON",
  loader: "dbnomics.ts",
  holds: "series of other providers by their dimensions",
  examples: [
    {
      name: "a number, a number as text and NA",
      origin: "shape",
      read: () => readDbnomics(),
      count: 3,
      lines: [
        "CHN exports USA TOTAL level 2024-10: 46563100000 USD ±100000 (final)",
        "CHN exports USA TOTAL level 2024-11: 47290400000 USD ±100000 (final)",
        "CHN exports USA TOTAL level 2024-12: not-available (missing)",
      ],
    },
  ],
  badDays: [
    {
      name: "a page of several",
      read: () => readDbnomics((text) => changed(text, '"num_found":1', '"num_found":1200')),
      says: /num_found is 1200, but 1 came so far/,
    },
    {
      name: "a month more than figures",
      read: () => readDbnomics((text) => changed(text, ',"NA"]', "]")),
      says: /has 2 figures for 3 periods/,
    },
    {
      name: "one month twice",
      read: () =>
        readDbnomics((text) => changed(text, '"period":["2024-10","2024-11"', '"period":["2024-10","2024-10"')),
      says: /stands twice/,
    },
    {
      name: "a partner that nobody knows",
      read: () => readDbnomics((text) => changed(text, '"COUNTERPART_AREA":"US"', '"COUNTERPART_AREA":"7Z"')),
      says: /the code "7Z" is not in the list "dbnomics-area"/,
    },
    {
      name: "a figure in words",
      read: () => readDbnomics((text) => changed(text, '"47290.4"', '"n/a"')),
      says: /"n\/a" is not a number/,
    },
    {
      name: "an unknown series",
      read: () => readDbnomics(() => '{"message":"Dataset not found"}'),
      says: /message came instead of series/,
    },
    { name: "an error page with status 200", read: () => readDbnomics(() => PAGES.error), says: /a web page called/ },
  ],
};

export const worldBank: SourceCase = {
  source: "World Bank v2",
  format: "JSON",
  loader: "world-bank.ts",
  holds: "merchandise trade by year, and by month from the Global Economic Monitor",
  examples: [
    {
      name: "a year and a null",
      origin: "shape",
      read: () => readBank(),
      count: 2,
      lines: [
        "CHN exports WLD TOTAL level 2024-01/2024-12: 3575700000000 USD ±1 (final)",
        "CHN exports WLD TOTAL level 2023-01/2023-12: not-available (missing)",
      ],
    },
    {
      name: "a month in millions",
      origin: "shape",
      read: () =>
        readBank((text) =>
          changed(
            changed(text, /TX\.VAL\.MRCH\.CD\.WT/g, "DXGSRMRCHNSCD"),
            '"date":"2024","value":3575700000000',
            '"date":"2024M11","value":312310.5',
          ),
        ),
      count: 2,
      lines: ["CHN exports WLD TOTAL level 2024-11: 312310500000 USD ±100000 (final)"],
    },
  ],
  badDays: [
    {
      name: "an error with status 200",
      read: () =>
        readBank(
          () =>
            '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]',
        ),
      says: /says: Invalid value The provided parameter value is not valid/,
    },
    {
      name: "no rows",
      read: () => readBank(() => '[{"page":0,"pages":0,"per_page":0,"total":0},null]'),
      says: /holds no records/,
    },
    {
      name: "the first page of several",
      read: () => readBank((text) => changed(text, '"pages":1', '"pages":4')),
      says: /pages are 4/,
    },
    {
      name: "XML, the default of the interface",
      read: () => readBank(() => '<?xml version="1.0" encoding="utf-8"?>\n<wb:data page="1"/>'),
      says: /XML came instead of JSON/,
    },
    {
      name: "an indicator that nobody knows",
      read: () => readBank((text) => changed(text, /TX\.VAL\.MRCH\.CD\.WT/g, "TX.VAL.OTHER")),
      says: /the flow "TX\.VAL\.OTHER" is unknown/,
    },
    {
      name: "a date cut short",
      read: () => readBank((text) => changed(text, '"date":"2024"', '"date":"24"')),
      says: /bank\.json:2:\d+: "24" is not a period/,
    },
    {
      name: "figures that are words",
      read: () => readBank((text) => changed(text, "3575700000000", '"3.6 trillion"')),
      says: /"3\.6 trillion" is not a number/,
    },
  ],
};

export const declared: SourceCase = {
  source: "any table",
  format: "CSV with a declared mapping (YAML)",
  loader: "mapped-csv.ts",
  holds: "whatever the mapping says of columns, units, codes, flags and signs of absence",
  examples: [
    {
      name: "semicolons, decimal commas, an office's own signs",
      origin: "shape",
      read: () => readOwn(),
      count: 4,
      lines: [
        "DEU exports USA HS854231 level 2025-09: 12345600 EUR ±100 (final)",
        "DEU exports USA HS854231 level 2025-10: confidential (confidential)",
        "DEU imports CHN HS854231 level 2025-10: 1234567000 EUR ±100 (provisional)",
        "DEU imports CHN HS854231 level 2025-11: not-collected (missing)",
      ],
    },
  ],
  badDays: [
    {
      name: "a renamed column",
      read: () => readOwn((text) => changed(text, "Wert in Tsd. EUR", "Wert in Mio. EUR")),
      says: /there is no column "Wert in Tsd\. EUR".*its columns are Monat/,
    },
    {
      name: "thousands grouped wrongly",
      read: () => readOwn((text) => changed(text, "1.234.567,0", "1.23.4567,0")),
      says: /declared\.csv:4:5: "1\.23\.4567,0" is not a number/,
    },
    {
      name: "another delimiter",
      read: () => readOwn((text) => text.replaceAll(";", ",")),
      says: /there is no column|cells under/,
    },
    {
      name: "a sign of absence that is not declared",
      read: () => readOwn((text) => changed(text, "...", "x")),
      says: /declared\.csv:5:5: "x" is not a number/,
    },
    {
      name: "a code list that is not there",
      read: () =>
        fromMappedCsv(
          given("declared.csv"),
          "declared.csv",
          mapping((text) => changed(text, "list: iso2", "list: iso9")),
          book,
        ),
      says: /there is no code list "iso9"/,
    },
    {
      name: "a key of the mapping misspelt",
      read: () => mapping((text) => changed(text, "partner:", "partners:")),
      says: /declared\.yaml:\d+/,
    },
    {
      name: "an unknown unit in the mapping",
      read: () =>
        fromMappedCsv(
          given("declared.csv"),
          "declared.csv",
          mapping((text) => changed(text, "EUR thousand", "EUR hundred")),
          book,
        ),
      says: /the unit "EUR hundred" is unknown/,
    },
  ],
};

const table = given("declared.csv")
  .trim()
  .split("\n")
  .map((text) => text.split(";"));
const point = () =>
  fromMappingYaml(
    changed(changed(given("declared.yaml"), ', thousands: "."', ""), 'decimal: ","', 'decimal: "."'),
    "declared.yaml",
  );
const sheetOf = (rows: readonly (readonly string[])[]) => makeZip(workbookFiles(rows));
const plain = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) =>
    cells.map((text) => (/^[\d.]+,\d$/.test(text) ? text.replaceAll(".", "").replace(",", ".") : text)),
  );
const readSheet = (bytes: Uint8Array) => fromMappedWorkbook(bytes, "declared.xlsx", point(), book);

export const declaredWorkbook: SourceCase = {
  source: "any workbook",
  format: "XLSX with a declared mapping (YAML)",
  loader: "mapped-workbook.ts",
  holds: "the same, from the first sheet",
  examples: [
    {
      name: "the same table as a sheet, its numbers as numbers",
      origin: "shape",
      read: () => readSheet(sheetOf(plain(table))),
      count: 4,
      lines: [
        "DEU exports USA HS854231 level 2025-09: 12345600 EUR ±100 (final)",
        "DEU exports USA HS854231 level 2025-10: confidential (confidential)",
        "DEU imports CHN HS854231 level 2025-10: 1234567000 EUR ±1000 (provisional)",
        "DEU imports CHN HS854231 level 2025-11: not-collected (missing)",
      ],
    },
  ],
  badDays: [
    {
      name: "a renamed column",
      read: () =>
        readSheet(
          sheetOf(
            plain(table).map((cells, at) => (at === 0 ? cells.map((name) => changed(`${name} `, " ", "x")) : cells)),
          ),
        ),
      says: /declared\.xlsx:2: there is no column/,
    },
    {
      name: "two columns of one name",
      read: () =>
        readSheet(sheetOf(plain(table).map((cells, at) => (at === 0 ? ["Monat", "Monat", ...cells.slice(2)] : cells)))),
      says: /declared\.xlsx:1: two columns have one name/,
    },
    {
      name: "a figure in words",
      read: () =>
        readSheet(sheetOf(plain(table).map((cells) => cells.map((text) => (text === "12345.6" ? "12.345,6" : text))))),
      says: /declared\.xlsx:2:5: "12\.345,6" is not a number/,
    },
    { name: "an empty sheet", read: () => readSheet(sheetOf([])), says: /the sheet is empty/ },
    {
      name: "a login",
      read: () => readSheet(new TextEncoder().encode(PAGES.login)),
      says: /a web page came instead of a workbook/,
    },
  ],
};
