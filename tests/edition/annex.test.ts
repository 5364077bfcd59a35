import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { parser } from "sax";
import { describe, expect, it } from "vitest";
import { annexCsv } from "../../src/edition/annex-csv.ts";
import { annexMarkdown } from "../../src/edition/annex-markdown.ts";
import { annexNumber } from "../../src/edition/annex-number.ts";
import { annexSheets } from "../../src/edition/annex-sheets.ts";
import { annexWorkbook } from "../../src/edition/annex-workbook.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { readWords } from "../../src/io/read-words.ts";
import { SAMPLE } from "./sample-edition.ts";
import { say } from "./sample-runs.ts";

const EVIL = '=HYPERLINK("http://x.invalid","<b>x</b>")';
const [table] = SAMPLE.tables;
const evil: Edition = {
  ...SAMPLE,
  tables: [{ ...table!, rows: [{ ...table!.rows[0]!, name: EVIL }] }],
  facts: SAMPLE.facts.map((fact, index) => (index === 0 ? { ...fact, label: EVIL } : fact)),
};
const ENGLISH = readWords("templates", "en");
const WORDS = { title: "A & B", author: "C", moment: "2025-12-08T11:00", language: "en" };
const filesOf = (edition: Edition) => unzipSync(annexWorkbook(annexSheets(edition, ENGLISH), WORDS));

describe("a printed figure", () => {
  it.each([
    ["+5.9", 5.9, '"+"#,##0.0;"\u2212"#,##0.0;#,##0.0'],
    ["\u221228.6", -28.6, '"+"#,##0.0;"\u2212"#,##0.0;#,##0.0'],
    ["1,461.99", 1461.99, '#,##0.00;"\u2212"#,##0.00;#,##0.00'],
    ["$1.08tn", 1.08, '"$"#,##0.00"tn";"\u2212""$"#,##0.00"tn";"$"#,##0.00"tn"'],
  ])("%s goes into a cell as a number that prints the same", (text, value, format) => {
    expect(annexNumber(text)).toEqual({ value, format });
  });

  it("stays text when it is none, and nothing when there is none", () => {
    expect([annexNumber("Jan\u2013Feb 2025"), annexNumber("=1+1"), annexNumber("")]).toEqual([
      "Jan\u2013Feb 2025",
      "=1+1",
      null,
    ]);
  });
});

describe("the workbook", () => {
  it("is the same bytes each time", () => {
    const [one, two] = [
      annexWorkbook(annexSheets(SAMPLE, ENGLISH), WORDS),
      annexWorkbook(annexSheets(SAMPLE, ENGLISH), WORDS),
    ];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it("is of well-formed parts, each of them declared", () => {
    const files = filesOf(evil);
    for (const bytes of Object.values(files)) parser(true).write(strFromU8(bytes)).close();
    const declared = [...strFromU8(files["[Content_Types].xml"]!).matchAll(/PartName="\/([^"]+)"/g)].map(
      (found) => found[1]!,
    );
    const parts = Object.keys(files).filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect(parts.toSorted()).toEqual(declared.toSorted());
  });

  it("opens with cover, contents and notes, and then holds one table a sheet, each under heads of its own", () => {
    const sheets = annexSheets(SAMPLE, ENGLISH);
    expect(sheets.slice(0, 3).map((sheet) => sheet.name)).toEqual(["Cover", "Contents", "Notes"]);
    expect(sheets).toHaveLength(3 + SAMPLE.tables.length + SAMPLE.charts.length + 1);
    expect(new Set(sheets.map((sheet) => sheet.name)).size).toBe(sheets.length);
    for (const { name, head, rows } of sheets) {
      expect(new Set(head).size, name).toBe(head.length);
      expect(
        rows.every((row) => row.length === head.length),
        name,
      ).toBe(true);
      expect(name.length).toBeLessThanOrEqual(31);
    }
  });

  it("keeps text that looks like a formula as text", () => {
    const all = Object.values(filesOf(evil))
      .map((bytes) => strFromU8(bytes))
      .join("");
    expect(all).not.toContain("<f>");
    expect(all).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x.invalid&quot;');
  });
});

describe("the figures as comma-separated values", () => {
  it("hold every fact with its exact value", () => {
    const rows = parse(annexCsv(SAMPLE, ENGLISH), { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row.figure, Number(row.value)])).toEqual(
      SAMPLE.facts.map(({ id, value }) => [id, value]),
    );
  });

  it("begin no text as a formula", () => {
    const [first] = parse(annexCsv(evil, ENGLISH), { columns: true }) as Record<string, string>[];
    expect(first!.what).toBe(`'${EVIL}`);
  });
});

describe("the briefing as Markdown", () => {
  it("tells the article, the tables and the sources", () => {
    const text = annexMarkdown(SAMPLE, ENGLISH);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^\| --- \|/gm)).toHaveLength(SAMPLE.tables.length);
    expect(text.match(/^!\[/gm)).toHaveLength(SAMPLE.charts.length);
    expect(text).toContain("\n## Sources and methods\n");
  });

  it("lets no text from data become markup", () => {
    const headline = [say("<script>x</script> [a](javascript:x) *b* {{c}}")];
    const text = annexMarkdown({ ...SAMPLE, story: { ...SAMPLE.story, headline } }, ENGLISH);
    expect(text.split("\n")[0]).toBe("# \\<script\\>x\\</script\\> \\[a\\](javascript:x) \\*b\\* {{c}}");
  });
});
