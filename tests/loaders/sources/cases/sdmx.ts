import { fromMappedCsv } from "../../../../src/loaders/sources/mapped-csv.ts";
import { fromSdmxJson } from "../../../../src/loaders/sources/sdmx-json.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const [imf, oecd] = [book.mappings.get("imf-imts")!, book.mappings.get("oecd-imts")!];
const readImf = (change = (text: string) => text) =>
  fromMappedCsv(change(given("imf-imts.csv")), "imts.csv", imf, book);
const readOecd = (change = (text: string) => text) =>
  fromMappedCsv(change(given("oecd-sdmx.csv")), "oecd.csv", oecd, book);
const readJson = (name: string, change = (text: string) => text) => fromSdmxJson(change(given(name)), name, oecd, book);

export const imfCsv: SourceCase = {
  source: "IMF, merchandise trade statistics (IMTS)",
  format: "SDMX-CSV 2.0",
  loader: "mapped-csv.ts with imf-imts.yaml",
  holds: "exports FOB and imports CIF by partner, monthly or annual, in whole dollars",
  examples: [
    {
      name: "imports of France from the United States, 2022, whole dollars beside a SCALE of 6",
      origin: "genuine",
      read: () => readImf(),
      count: 1,
      lines: ["FRA imports USA TOTAL level 2022-01/2022-12: 56004917567 USD ±1 (final)"],
    },
    {
      name: "a month as 2025-M11, provisional, and one missing",
      origin: "shape",
      read: () =>
        readImf(
          (text) =>
            changed(text, "USA,A,2022,56004917567,6,,,,,,,,", "USA,M,2025-M11,4800123456,6,,,,,,,,P") +
            "dataflow,IMF.STA:IMTS(1.0.0),R,FRA,MG_CIF_USD,USA,M,2025-M12,NaN,6,,,,,,,,M\n",
        ),
      count: 2,
      lines: [
        "FRA imports USA TOTAL level 2025-11: 4800123456 USD ±1 (provisional)",
        "FRA imports USA TOTAL level 2025-12: not-available (missing)",
      ],
    },
  ],
  badDays: [
    {
      name: "a group that nobody knows",
      read: () => readImf((text) => changed(text, /USA,A,2022/, "GX999,A,2022")),
      says: /imts\.csv:3:6: the code "GX999" is not in the list "sdmx-area"/,
    },
    {
      name: "an indicator that nobody knows",
      read: () => readImf((text) => changed(text, /MG_CIF_USD(?=,USA,A,2022)/, "MG_CIF_EUR")),
      says: /the flow "MG_CIF_EUR" is unknown/,
    },
    {
      name: "a date cut short",
      read: () => readImf((text) => changed(text, "A,2022,", "A,22,")),
      says: /"22" is not a period/,
    },
    {
      name: "a renamed column",
      read: () => readImf((text) => changed(text, "COUNTERPART_COUNTRY", "COUNTERPART")),
      says: /there is no column "COUNTERPART_COUNTRY"/,
    },
    {
      name: "no records (NoRecordsFound)",
      read: () => readImf((text) => text.split("\n")[0]!),
      says: /holds no records/,
    },
    { name: "a login", read: () => readImf(() => PAGES.login), says: /a login page/ },
  ],
};

export const oecdCsv: SourceCase = {
  source: "OECD, trade in goods",
  format: "SDMX-CSV 1.0",
  loader: "mapped-csv.ts with oecd-imts.yaml",
  holds: "exports and imports by partner, with currency, adjustment and UNIT_MULT of each row",
  examples: [
    {
      name: "rows in billions and millions, one missing, one confidential",
      origin: "shape",
      read: () => readOecd(),
      count: 4,
      lines: [
        "CHN exports WLD TOTAL level 2025-11: 330350000000 USD ±10000000 (final)",
        "CHN imports WLD TOTAL level 2025-11: 218670000000 USD ±1000000 (provisional)",
        "CHN exports USA TOTAL level 2025-10: not-available (missing)",
        "CHN imports USA TOTAL level 2025-10: confidential (confidential)",
      ],
    },
  ],
  badDays: [
    {
      name: "no multiplier",
      read: () => readOecd((text) => changed(text, "A,F,9", "A,F,")),
      says: /oecd\.csv:2:12: "UNIT_MULT" is empty/,
    },
    {
      name: "a multiplier in words",
      read: () => readOecd((text) => changed(text, "A,F,9", "A,F,billions")),
      says: /"billions" is no power of ten/,
    },
    {
      name: "a confidential figure that is there after all",
      read: () => readOecd((text) => changed(text, "2025-10,,A,C", "2025-10,12.5,A,C")),
      says: /stands beside a flag that says it is confidential/,
    },
    {
      name: "a currency that nobody knows",
      read: () => readOecd((text) => changed(text, "X,N,USD,2025-11", "X,N,XDR,2025-11")),
      says: /the unit "XDR" is unknown/,
    },
    {
      name: "a column twice",
      read: () => readOecd((text) => changed(text, "CONF_STATUS,UNIT_MULT", "UNIT_MULT,UNIT_MULT")),
      says: /the column "UNIT_MULT" stands twice/,
    },
    { name: "an error page with status 200", read: () => readOecd(() => PAGES.error), says: /a web page called/ },
  ],
};

export const sdmxJson: SourceCase = {
  source: "OECD and IMF, SDMX",
  format: "SDMX-JSON 1.0 and 2.0",
  loader: "sdmx-json.ts",
  holds: "the same, by series or flat, attributes at the level of the set, a group, a series or a figure",
  examples: [
    {
      name: "1.0, by series, UNIT_MULT a series attribute",
      origin: "shape",
      read: () => readJson("sdmx-1.0.json.txt"),
      count: 3,
      lines: [
        "CHN exports WLD TOTAL level 2025-11: 330350000000 USD ±10000000 (final)",
        "CHN exports WLD TOTAL level 2025-12: not-available (missing)",
        "CHN imports USA TOTAL level 2025-11: 33786500000 USD ±100000 (provisional)",
      ],
    },
    {
      name: "2.0, flat, figures as texts, UNIT_MULT an attribute of a group",
      origin: "shape",
      read: () => readJson("sdmx-2.0.json.txt"),
      count: 2,
      lines: [
        "CHN exports WLD TOTAL level 2025-11: 330350000000 USD ±100000 (final)",
        "CHN exports USA TOTAL level 2025-10: 33786500000 USD ±100000 (final)",
      ],
    },
  ],
  badDays: [
    {
      name: "a key that points to no value",
      read: () => readJson("sdmx-1.0.json.txt", (text) => changed(text, "0:1:0:1:0:0", "0:7:0:1:0:0")),
      says: /points to position 7 of COUNTERPART_AREA, which has 2 values/,
    },
    {
      name: "a key too short",
      read: () => readJson("sdmx-1.0.json.txt", (text) => changed(text, "0:1:0:1:0:0", "0:1:0")),
      says: /has the key "0:1:0" for 6 dimensions/,
    },
    {
      name: "no multiplier",
      read: () => readJson("sdmx-2.0.json.txt", (text) => changed(text, '[0,"6"]', "[0]")),
      says: /"UNIT_MULT" is empty|no column "UNIT_MULT"/,
    },
    {
      name: "errors instead of data",
      read: () => readJson("sdmx-2.0.json.txt", () => '{"errors":[{"code":404,"title":"NoRecordsFound"}]}'),
      says: /errors\[0\] came instead of figures/,
    },
    {
      name: "an empty set",
      read: () =>
        readJson("sdmx-2.0.json.txt", (text) => changed(text, /"observations":\{.*?\]\}/, '"observations":{}')),
      says: /holds no records/,
    },
    {
      name: "cut off",
      read: () => readJson("sdmx-1.0.json.txt", (text) => text.slice(0, 700)),
      says: /ends before it is complete/,
    },
    {
      name: "XML, the default of the interface",
      read: () => readJson("sdmx-1.0.json.txt", () => '<?xml version="1.0"?><mes:Structure/>'),
      says: /XML came instead of JSON/,
    },
  ],
};
