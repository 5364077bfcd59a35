import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { makeZip, workbookFiles } from "../loaders/sources/make-workbook.ts";
import { desk, pull, pulling, stateOf, table } from "./desk.ts";
import { peakOf } from "./peak.ts";
import { type Answering, type SourceServer, saying, sourceServer } from "./server.ts";

let server: SourceServer;
let at: ReturnType<typeof desk>;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());
afterEach(() => at.drop());

/** In the child process: Node itself and the program have about 150 MB. */
const MOST_MEGABYTES = 600;
const DEADLINE = 30_000;
const SHEET = "xl/worksheets/sheet1.xml";
const rows = table()
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const book = (parts: Readonly<Record<string, string>> = {}, lie?: Readonly<Record<string, number>>) =>
  saying(makeZip({ ...workbookFiles(rows), ...parts }, lie));
const sheetOf = (inside: string, before = "") => `${before}<worksheet><sheetData>${inside}</sheetData></worksheet>`;
const LAUGHS = `<!DOCTYPE l [<!ENTITY a "ha">${[..."bcdefghij"].map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]>`;

/** The office answers in that format, with the limits of a source that states none. */
function deskFor(format: string) {
  return desk(server.url, "", {}, (text) =>
    text
      .replace("format: csv", `format: ${format}`)
      .replace("megabytes: 2, seconds: 2, patience: 6", "seconds: 10, patience: 20"),
  );
}

const BOMBS: readonly [what: string, format: string, Answering, RegExp][] = [
  ["a sheet of 300 MB in 300 kB", "xlsx", book({ [SHEET]: " ".repeat(300e6) }), /unpacked, the archive would be 300/],
  ["a sheet just below the limit, all rows", "xlsx", book({ [SHEET]: sheetOf("<row/>".repeat(10e6)) }), /too large/],
  [
    "a sheet just below the limit, all cells",
    "xlsx",
    book({ [SHEET]: sheetOf(`<row>${"<c><v>1</v></c>".repeat(4e6)}</row>`) }),
    /too large/,
  ],
  [
    "texts just below the limit that no cell needs",
    "xlsx",
    book({ "xl/sharedStrings.xml": `<sst>${"<si><t/></si>".repeat(4.5e6)}` }),
    /too many texts/,
  ],
  [
    "a sheet that says that it is small",
    "xlsx",
    book({ [SHEET]: " ".repeat(50e6) }, { [SHEET]: 1000 }),
    /sheet1\.xml" does not unpack to the 1000/,
  ],
  [
    "900 sheets of 60 MB",
    "xlsx",
    saying(manyOf(book900())),
    /the directory|unpacked, the archive would be|no whole zip/,
  ],
  [
    "an archive in an archive in the place of the sheet",
    "xlsx",
    book({ [SHEET]: Buffer.from(makeZip({ "sheet.xml": "0".repeat(1e6) })).toString("latin1") }),
    /not well-formed|not UTF-8/,
  ],
  [
    "a billion laughs in a workbook",
    "xlsx",
    book({ [SHEET]: sheetOf("<row><c><v>&j;</v></c></row>", LAUGHS) }),
    /declares a document type/,
  ],
  ["a billion laughs for SDMX", "sdmx-json", saying(`<?xml version="1.0"?>${LAUGHS}<m>&j;</m>`), /XML came instead/],
  [
    "a billion laughs for a page",
    "gacc",
    saying(`${LAUGHS}<html><body><table><tr><td>&j;</td></tr></table></body></html>`),
    /tolls/,
  ],
  [
    "a page that nests without end",
    "gacc",
    saying("<html><body>".concat("<div>".repeat(2e6))),
    /nests deeper than 1000/,
  ],
  ["a page of tags", "gacc", saying("<html><body>".concat("<i></i>".repeat(4e6))), /more than 400000 tags/],
  [
    "a row that spans everything",
    "gacc",
    saying(`<table>${'<tr><td colspan="9999999" rowspan="9999999">x</td></tr>'.repeat(5001)}</table>`),
    /tolls/,
  ],
  [
    "2 GB as it says itself",
    "csv",
    (_, response) => {
      response
        .on("error", () => undefined)
        .writeHead(200, { "content-length": 2 ** 31 })
        .write("9".repeat(1e6));
    },
    /the answer has 2148 MB, and the limit is 64 MB/,
  ],
];

function book900(): Record<string, string> {
  return { ...workbookFiles(rows), [SHEET]: " ".repeat(60e6) };
}

/** The same archive with its sheet named nine hundred times in the directory, one place for all, as the smallest bombs have it. */
function manyOf(files: Readonly<Record<string, string>>): Uint8Array {
  const zip = Buffer.from(makeZip(files));
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const directory = zip.subarray(start, end);
  const last = directory.subarray(directory.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1")));
  const all = Buffer.concat([directory, ...Array.from({ length: 900 }, () => last)]);
  const tail = Buffer.from(zip.subarray(end));
  const count = tail.readUInt16LE(8) + 900;
  for (const place of [8, 10]) tail.writeUInt16LE(count, place);
  tail.writeUInt32LE(all.length, 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, start), all, tail]));
}

describe("a pull that meets a trap", () => {
  test.each(BOMBS)(
    "stands %s (%s): two lines, nothing changed, no hang, little memory",
    async (_, format, answering, says) => {
      at = deskFor(format);
      const before = stateOf(at.economy);
      server.answer(answering);
      const start = performance.now();
      const { child, done } = pulling(at.data);
      const peak = peakOf(child);
      const { code, out, err } = await done;
      const lines = err
        .trim()
        .split("\n")
        .filter((line) => !/^(tolls: 1 of 1|reading the answers)/.test(line));
      expect([code, out, lines.length]).toEqual([1, "", 2]);
      expect(lines[0]).toMatch(says);
      expect(peak.end()).toBeLessThan(MOST_MEGABYTES);
      expect(performance.now() - start).toBeLessThan(DEADLINE);
      expect(stateOf(at.economy)).toEqual(before);
    },
    60_000,
  );
});

/** Where a name came from that leads out of its folder, and what is made of it: the table is read as any other, or refused. */
const PATHS: readonly [string, string, Answering, RegExp | null][] = [
  [
    "the name of a file to save",
    "csv",
    saying(table(), { "content-disposition": 'attachment; filename="../../../x"' }),
    null,
  ],
  ["an entry of a workbook", "xlsx", book({ "../../../x": "out", "/etc/x": "out" }), null],
  [
    "the sheet of a workbook",
    "xlsx",
    book({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Target="worksheets/../../../x.xml"/></Relationships>',
      "xl/worksheets/../../../x.xml": sheetOf("<row><c><v>1</v></c></row>"),
    }),
    /the workbook has no xl\/worksheets\/\.\./,
  ],
];

describe("a path that leads out", () => {
  test.each(PATHS)("as %s (%s) leads nowhere", async (_, format, answering, says) => {
    at = deskFor(format);
    server.answer(answering);
    const { pulled, problem } = await pull(at.data);
    if (says) expect(problem?.what).toMatch(says);
    else expect(pulled).toMatchObject({ rows: 6, months: ["2026-01"] });
    expect(strays(at)).toEqual([]);
  });

  it.each([
    ["up and out, on the host itself", "../../../x", null],
    ["to a file of this machine", "file:///etc/passwd", /the page of links leads to file:\/\/, which is not declared/],
    ["to another host", "//elsewhere.example/x", /leads to http:\/\/elsewhere\.example, which/],
    ["to a script", "javascript:alert(1)", /leads to javascript:\/\/, which/],
  ])("as a link of an index %s is asked for there or refused", async (_, href, says) => {
    at = desk(server.url, "    index: { row: Exports }\n");
    const before = stateOf(at.economy);
    const page = `<table><tr><td>Exports</td><td><a href="${href}">new</a></td></tr></table>`;
    server.answer((request, response) => response.writeHead(200).end(request.url === "/x" ? table() : page));
    const { pulled, problem } = await pull(at.data);
    if (says) expect(problem?.what).toMatch(says);
    else expect(pulled).toMatchObject({ rows: 6 });
    if (says) expect(stateOf(at.economy)).toEqual(before);
    expect(strays(at)).toEqual([]);
  });
});

it("refuses a link that is not of the web, on whatever host", async () => {
  at = desk(server.url, "    index: { row: Exports }\n");
  server.answer(saying(`<ul><li>Exports <a href="ftp://${new URL(server.url).host}/x">new</a></li></ul>`));
  expect((await pull(at.data)).problem?.what).toMatch(/leads to ftp:\/\/127/);
});

it("names a partner that the list of UN Comtrade does not have, at its place, and takes nothing in", async () => {
  at = deskFor("comtrade");
  const before = stateOf(at.economy);
  const row = '"partner2Code":0,"cmdCode":"TOTAL","customsCode":"C00","motCode":0,"primaryValue":5';
  server.answer(
    saying(
      `{"count":1,"data":[{"freqCode":"M","period":"202601","reporterCode":392,"flowCode":"X","partnerCode":31337,${row}}]}`,
    ),
  );
  const { problem } = await pull(at.data);
  expect(problem?.what).toMatch(/tolls:1:\d+: the code "31337" is not in the list "comtrade"/);
  expect(problem?.remedy).toContain("with - where it is to be passed over");
  expect(stateOf(at.economy)).toEqual(before);
});

/** What lies among the answers besides answers by their hash, or beside the data. */
function strays({ data, economy }: ReturnType<typeof desk>): string[] {
  const answers = readdirSync(join(economy, "answers")).filter(
    (name) => !/^([0-9a-f]{64}\.gz|answers\.json|pull\.lock.*)$/.test(name),
  );
  const beside = ["x", "../x", "../../x"].filter((name) => existsSync(join(data, name)));
  return [...answers, ...beside];
}
