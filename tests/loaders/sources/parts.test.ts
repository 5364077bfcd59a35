import { assert, json, property } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../../src/loaders/sources/answer.ts";
import { ours } from "../../../src/loaders/sources/code-book.ts";
import { htmlPage } from "../../../src/loaders/sources/html-table.ts";
import { fromJson, type Json } from "../../../src/loaders/sources/json.ts";
import { scaled, ungrouped } from "../../../src/loaders/sources/scaled.ts";
import { sourcePeriod } from "../../../src/loaders/sources/source-period.ts";
import { firstSheet } from "../../../src/loaders/sources/workbook.ts";
import { readXml } from "../../../src/loaders/sources/xml.ts";
import { unzip } from "../../../src/loaders/sources/zip.ts";
import { lineFinder } from "../../../src/vocabulary/line-finder.ts";
import { book } from "./book.ts";
import { makeZip, workbookFiles } from "./make-workbook.ts";

describe("a period of a source", () => {
  test.each([
    ["2025-11", "2025-11"],
    ["202511", "2025-11"],
    ["2025-M11", "2025-11"],
    ["2024M11", "2024-11"],
    ["2022-12-01 00:00:00", "2022-12"],
    ["2025-11-01T00:00:00.000Z", "2025-11"],
    ["2025-Q4", "2025-10/2025-12"],
    ["2024", "2024-01/2024-12"],
    ["2025-01/2025-11", "2025-01/2025-11"],
  ])("%s is %s", (text, expected) => expect(sourcePeriod(text)).toBe(expected));

  test.each(["3-01", "2025-13", "2025-11-30", "11/2025", "25-11", "2025-Q5", "9999", ""])("%j is none", (text) =>
    expect(sourcePeriod(text)).toBeNull(),
  );
});

describe("digits", () => {
  test.each([
    ["3303.5", 8, 330_350_000_000, 10_000_000],
    ["3.232e11", 0, 323_200_000_000, 100_000_000],
    ["0.1", 6, 100_000, 100_000],
    ["-0", 0, 0, 1],
    ["1E-2", 0, 0.01, 0.01],
  ])("%s times ten to the %d is %d, to the last digit %d", (text, power, value, step) =>
    expect(scaled(text, "USD", power)).toEqual({ value, unit: "USD", step }),
  );

  test.each(["", ".", "NA", "NaN", "Infinity", "1,2", "0x10", "1e999", " 1"])("%j are none", (text) =>
    expect(scaled(text, "USD", 0)).toBeNull(),
  );

  it("are grouped in threes or not at all", () => {
    expect(["1,234,567.8", "1234.5", "-12", "1,23", "12,34,567", "1,2345"].map(ungrouped)).toEqual([
      "1234567.8",
      "1234.5",
      "-12",
      null,
      null,
      null,
    ]);
  });
});

describe("JSON", () => {
  it("is read as JSON.parse reads it", () => {
    const agree = property(json(), (text) => {
      expect(plain(fromJson(text, "a.json"))).toEqual(JSON.parse(text));
    });
    assert(agree);
  });

  it("keeps the digits of its numbers and the place of everything", () => {
    const text = '{\n "a": [1.10, 452684213646.747]\n}';
    const list = (fromJson(text, "a.json") as Json & { kind: "map" }).entries.get("a") as Json & { kind: "list" };
    expect(list.items.map((item) => (item as { text: string }).text)).toEqual(["1.10", "452684213646.747"]);
    expect(lineFinder(text)(list.items[1]!.at)).toEqual({ line: 2, column: 14 });
  });

  test.each([
    ['{"a":1,"a":2}', /a\.json:1:8: the JSON has the key "a" twice/],
    ['{"a":1', /ends before it is complete/],
    ['{"a":"b', /ends before it is complete/],
    ["[1,]", /a\.json:1:4: the JSON has no value here/],
    ["[01]", /lacks a comma or a closing bracket/],
    ["[1] x", /goes on after its end/],
    ["[NaN]", /has no value here/],
    ["['a']", /has no value here/],
    ["[".repeat(100_000), /nested more than 64 deep/],
  ])("%.20s is refused", (text, says) => expect(() => plain(fromJson(text, "a.json"))).toThrow(says));
});

function plain(value: Json): unknown {
  if (value.kind === "list") return value.items.map(plain);
  // Not assigned: the key __proto__ must stay a key.
  if (value.kind === "map") return Object.fromEntries([...value.entries].map(([key, one]) => [key, plain(one)]));
  if (value.kind === "text") return value.text;
  return value.kind === "number" ? Number(value.text) : { true: true, false: false, null: null }[value.kind];
}

describe("a text from bytes", () => {
  const chinese = new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa]);

  it("is UTF-8 when it can be, whatever was declared", () =>
    expect(textOf(new TextEncoder().encode("±中国"), "a.html", "gb2312")).toBe("±中国"));
  it("is of the charset that the answer declares", () => expect(textOf(chinese, "a.html", "gb2312")).toBe("中国"));
  it("is of the charset that the page declares", () => {
    const page = new Uint8Array([...new TextEncoder().encode('<meta charset="gbk">'), ...chinese]);
    expect(textOf(page, "a.html")).toBe('<meta charset="gbk">中国');
  });
  it("is refused with its line when it is neither", () =>
    expect(() => textOf(new Uint8Array([0x61, 0x0a, ...chinese]), "a.csv")).toThrow(
      /a\.csv:2: the bytes of this line are not UTF-8/,
    ));
});

describe("a table of a page", () => {
  it("spreads spans over rows and columns", () => {
    const page = htmlPage("<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr></table>", "a.html");
    expect(page.tables[0]!.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
      ["a", "b", "b"],
      ["a", "c", "d"],
    ]);
  });

  it("is the innermost one, however deep the page nests", () => {
    const page = htmlPage(`${"<div>".repeat(990)}<table><tr><td><table><tr><td>in</table></table>`, "a.html");
    expect(page.tables.map((rows) => rows[0]!.cells[0]!.text)).toEqual(["in"]);
  });

  it("is refused when the page nests without end or has more tags than a page for people", () => {
    expect(() => htmlPage("<div>".repeat(20_000), "a.html")).toThrow(/nests deeper than 1000/);
    expect(() => htmlPage("<p>a".repeat(500_000), "a.html")).toThrow(/more than 400000 tags/);
    expect(htmlPage("<table><tr><td>a<p>b".repeat(900), "a.html").tables).toHaveLength(1);
  });

  it("is refused when it is absurdly wide", () => {
    expect(() => htmlPage(`<table><tr>${"<td colspan=1000>x".repeat(3)}</table>`, "a.html")).toThrow(/too wide/);
  });
});

describe("a workbook", () => {
  it("has its rows by column, texts shared, within, or of formulas", () => {
    const files = workbookFiles([["a", "1"]]);
    const cells =
      '<row r="4"><c r="B4" t="inlineStr"><is><t>in</t></is></c><c r="D4" t="str"><f>A1</f><v>of</v></c><c r="E4" t="b"><v>1</v></c></row>';
    const sheet = files["xl/worksheets/sheet1.xml"]!.replace("</sheetData>", `${cells}</sheetData>`);
    const rows = firstSheet(makeZip({ ...files, "xl/worksheets/sheet1.xml": sheet }), "a.xlsx");
    expect(rows.map(({ row, cells }) => [row, [...cells]])).toEqual([
      [
        1,
        [
          [0, "a"],
          [1, "1"],
        ],
      ],
      [
        4,
        [
          [1, "in"],
          [3, "of"],
          [4, "1"],
        ],
      ],
    ]);
  });

  it("is refused where a formula failed", () => {
    const files = workbookFiles([["1"]]);
    const sheet = files["xl/worksheets/sheet1.xml"]!.replace("<c ", '<c t="e" ').replace("<v>1", "<v>#REF!");
    expect(() => firstSheet(makeZip({ ...files, "xl/worksheets/sheet1.xml": sheet }), "a.xlsx")).toThrow(
      /a\.xlsx:1:1: the cell holds the error #REF!/,
    );
  });

  it("unpacks only what is wanted, within the limits that are set", () => {
    const archive = makeZip({ "../../etc/passwd": "x", "xl/workbook.xml": "y".repeat(100) });
    expect([...unzip(archive, "a.zip", (name) => name.startsWith("xl/")).keys()]).toEqual(["xl/workbook.xml"]);
    expect(() => unzip(archive, "a.zip", () => true, { entries: 9, entryBytes: 50, allBytes: 500 })).toThrow(
      /would be 101 bytes/,
    );
    expect(() => unzip(archive, "a.zip", () => true, { entries: 1, entryBytes: 500, allBytes: 500 })).toThrow(
      /holds 2 files/,
    );
  });
});

describe("XML", () => {
  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /declares a document type/],
    ["<a>&b;</a>", /not well-formed/],
    ["<a><b></a>", /not well-formed/],
    ["<a>", /not well-formed/],
    ["<a>".repeat(101) + "</a>".repeat(101), /nests deeper than 100/],
  ])("%.40s is refused", (text, says) => expect(() => readXml(text, "a.xml", {})).toThrow(says));
});

describe("the code lists", () => {
  const known = new Set([...book.lists.get("iso3")!.values()]);
  const PARTNER_LISTS = [
    "iso2",
    "m49",
    "comtrade",
    "schedule-c",
    "eurostat-geo",
    "sdmx-area",
    "dbnomics-area",
    "gacc-partners",
  ];
  const OF_ONE_OFFICE = ["PACIFIC_RIM", "LATAM_EX_MEX", "PSE-GAZA", "PSE-WEST-BANK", "-"];

  test.each(PARTNER_LISTS)("%s leads to codes of iso3 alone", (name) => {
    const strangers = [...book.lists.get(name)!.values()].filter(
      (code) => !known.has(code) && !OF_ONE_OFFICE.includes(code),
    );
    expect(strangers).toEqual([]);
  });

  test.each([
    ["comtrade", "842", "USA"],
    ["comtrade", "699", "IND"],
    ["comtrade", "251", "FRA"],
    ["comtrade", "381", "ITA"],
    ["comtrade", "757", "CHE"],
    ["comtrade", "579", "NOR"],
    ["comtrade", "490", "TWN"],
    ["comtrade", "0", "WLD"],
    ["m49", "840", "USA"],
    ["schedule-c", "5700", "CHN"],
    ["schedule-c", "1220", "CAN"],
    ["schedule-c", "2010", "MEX"],
    ["schedule-c", "0015", "WLD"],
    ["eurostat-geo", "EL", "GRC"],
    ["eurostat-geo", "UK", "GBR"],
    ["eurostat-geo", "CN_X_HK", "CHN"],
    ["gacc-partners", "r. o. korea", "KOR"],
    ["gacc-partners", "越南", "VNM"],
    ["gacc-partners", "中国香港", "HKG"],
  ])("%s: %s is %s", (list, code, expected) => expect(ours(book, list, code, { file: "a" })).toBe(expected));
});
