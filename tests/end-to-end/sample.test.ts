import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { plainSvg } from "../../src/charts/plain-svg.ts";
import { dressedEdition } from "../../src/commands/edition-for.ts";
import { drawEdition, pageOf } from "../../src/commands/make.ts";
import type { Drawings } from "../../src/edition/drawings.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { withPrinter } from "../../src/io/browser.ts";
import { printPdf } from "../../src/pdf/print.ts";
import { readBack } from "../../src/pdf/read-back.ts";

const FOLDER = "reports/china/2025-11";
const committed = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");

describe("the sample edition, built again from the bundled data", () => {
  let edition: Edition;
  let drawings: Drawings;
  let html: string;

  beforeAll(async () => {
    ({ edition } = await dressedEdition({ economy: "china", month: "2025-11", locale: "en" }, () => {}));
    drawings = await drawEdition(edition);
    html = await pageOf(edition, drawings);
  }, 60_000);

  it("has the same edition.json, byte for byte", () => {
    const { files } = JSON.parse(committed("edition.json"));
    const made = { ...edition, files };
    expect(`${JSON.stringify(made, null, 1)}\n` === committed("edition.json")).toBe(true);
  });

  it("has the same page, byte for byte", () => {
    expect(html === committed("index.html")).toBe(true);
  });

  it("has the same charts, byte for byte, and no others", () => {
    expect(
      readdirSync(`${FOLDER}/charts`)
        .filter((name) => name.endsWith(".svg"))
        .sort(),
    ).toEqual(
      Object.keys(drawings.charts)
        .map((id) => `${id}.svg`)
        .sort(),
    );
    for (const [id, svg] of Object.entries(drawings.charts))
      expect(plainSvg(svg) === committed(`charts/${id}.svg`), id).toBe(true);
  });

  it("prints the same text on as many pages", async () => {
    const printed = await withPrinter((printer) => printPdf(edition, html, printer));
    const [made, kept] = [await readBack(printed), await readBack(readFileSync(`${FOLDER}/briefing.pdf`))];
    expect(made.pages).toEqual(kept.pages);
  }, 60_000);
});
