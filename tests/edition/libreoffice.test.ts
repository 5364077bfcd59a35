import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { annexSheets } from "../../src/edition/annex-sheets.ts";
import { annexWorkbook } from "../../src/edition/annex-workbook.ts";
import { readWords } from "../../src/io/read-words.ts";
import { SAMPLE } from "./sample-edition.ts";

const HAS_OFFICE = spawnSync("soffice", ["--version"]).status === 0;
if (!HAS_OFFICE)
  console.error("Workbook in LibreOffice: skipped, it is not there; apt-get install libreoffice-calc brings it.");

/** All sheets, values as they are and not as they are shown. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const folder = mkdtempSync(join(tmpdir(), "tradebrief-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!HAS_OFFICE)("the workbook in LibreOffice", () => {
  it("opens, and holds every fact as a number that is the fact's own", () => {
    const book = annexWorkbook(annexSheets(SAMPLE, readWords("templates", "en")), {
      ...{ title: "Trade", author: "Office", moment: "2025-12-08T11:00", language: "en" },
    });
    writeFileSync(join(folder, "data.xlsx"), book);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      FILTER,
      "--outdir",
      folder,
      join(folder, "data.xlsx"),
    ]);
    const rows = parse(readFileSync(join(folder, "data-figures.csv"), "utf8"), {
      relax_column_count: true,
    }) as string[][];
    const head = rows.findIndex((row) => row[0] === "Figure");
    const column = rows[head]!.indexOf("Value");
    const values = rows.slice(head + 1).map((row) => [row[0], Number(row[column])]);
    expect(values).toEqual(SAMPLE.facts.map(({ id, value }) => [id, value]));
  }, 120_000);
});
