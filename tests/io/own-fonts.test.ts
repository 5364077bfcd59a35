import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { textWidth } from "../../src/charts/text-width.ts";
import { dressedEdition } from "../../src/commands/edition-for.ts";
import { filesOf } from "../../src/commands/files-of.ts";
import { drawEdition, pageOf } from "../../src/commands/make.ts";
import { prove } from "../../src/commands/prove.ts";
import { withPrinter } from "../../src/io/browser.ts";
import { chartFonts } from "../../src/io/fonts.ts";
import { pngDrawer } from "../../src/io/png.ts";
import { readTheme } from "../../src/io/read-theme.ts";
import { readBack } from "../../src/pdf/read-back.ts";
import { ownFonts } from "../given/own-fonts.ts";
import { problemOf } from "../given/problem.ts";

let house: ReturnType<typeof ownFonts>;
beforeEach(() => {
  house = ownFonts();
});
afterEach(() => house.drop());

const asked = () => ({ economy: "china", month: "2025-11", locale: "en", theme: house.theme });

describe("a theme with fonts in a folder of its own", { timeout: 120_000 }, () => {
  it("has them in the page and in the PDF, as text, and the edition is proved", async () => {
    const { edition, theme } = await dressedEdition(asked(), () => {});
    const files = await withPrinter((printer) =>
      filesOf(edition, { formats: ["html", "pdf"], printer, theme, templates: "templates" }, () => {}),
    );
    const bytes = (path: string) => files.find((file) => file.path === path)!.bytes;
    const html = bytes("index.html") as string;
    const faces = [...html.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(([, family]) => family);
    expect(new Set(faces)).toEqual(new Set(["Desk Serif", "Desk Sans"]));
    const { fonts } = await readBack(bytes("briefing.pdf") as Uint8Array);
    expect(fonts.map(({ name }) => name.replace(/-.*/, ""))).toEqual(
      expect.arrayContaining(["IBMPlexSerif", "IBMPlexSansCond"]),
    );
    expect(fonts.some(({ outlines }) => outlines)).toBe(false);
    expect((await prove(files, ".", asked())).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it("measures charts on those very files", async () => {
    const measure = await textWidth(await chartFonts(readTheme(house.theme)));
    const face = create(readFileSync(join(house.type, "desk-sans-latin-400-normal.woff2"))) as Font;
    const words = "Exports to the partner";
    expect(measure(words, 13, 400)).toBeCloseTo((face.layout(words).advanceWidth / face.unitsPerEm) * 13);
    const other = await textWidth(await chartFonts());
    expect(measure(words, 13, 400)).not.toBeCloseTo(other(words, 13, 400), 0);
  });

  it("draws pictures as a package of the same fonts does, without a second file in another wrapping", async () => {
    const svg = (family: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40" font-family="${family}"><text x="4" y="18">Exports $1.08tn</text><text x="4" y="36" font-weight="600">Łódź office \u20a960tn</text></svg>`;
    const own = await (await pngDrawer(readTheme(house.theme)))(svg("Desk Sans"));
    const packaged = { ...readTheme("meridian"), colours: readTheme(house.theme).colours };
    const same = await (await pngDrawer(packaged))(svg("IBM Plex Sans Condensed"));
    const blank = await (await pngDrawer(packaged))(svg("x").replace(/<text.*<\/text>/, ""));
    expect(Buffer.compare(own, same)).toBe(0);
    expect(Buffer.compare(own, blank)).not.toBe(0);
  });
});

// An empty box stood for each letter of the second file as soon as the first could put one of them together.
test("a picture shows the letters that only the second file of a font holds, beside ligatures and accents", async () => {
  const draw = await pngDrawer();
  const picture = (text: string) =>
    draw(
      `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30" font-family="Source Sans 3"><text y="20">${text}</text></svg>`,
    );
  const texts = [
    "\u0141\u00f3d\u017a office",
    "\u0142\u00f3d\u017a office",
    "\u00f3d\u017a office",
    "\u0141\u00f3d\u017a",
  ];
  const drawn = await Promise.all(texts.map(picture));
  expect(new Set(drawn.map((png) => Buffer.from(png).toString("base64"))).size).toBe(texts.length);
  await expect(picture("\u8a9e60tn")).rejects.toThrow(/house\.yaml:12:5: the font Source Sans 3 has no "\u8a9e"/);
});

describe("a font of a house is refused with file and line of its theme", () => {
  const NAME = "desk-sans-latin-600-normal.woff2";
  const path = () => join(house.type, NAME);
  const told = () => problemOf(() => readTheme(house.theme))?.what;
  const changed = (change: (bytes: Buffer) => Uint8Array | string) =>
    writeFileSync(path(), change(readFileSync(path())));

  test("when its file is missing", () => {
    rmSync(path());
    expect(told()).toMatch(new RegExp(`desk\\.yaml:12:5: type has no ${NAME}`));
  });

  test.each<[string, (bytes: Buffer) => Uint8Array | string, RegExp]>([
    ["it is no font", () => "not a font", /is no WOFF2 font/],
    ["it is empty", () => "", /is no WOFF2 font/],
    ["it is cut short", (bytes) => bytes.subarray(0, 9000), /is not whole/],
    ["bytes in it are lost", (bytes) => bytes.fill(0, 3000, 3400), /is not whole/],
    ["it is in the older wrapping", (bytes) => Buffer.concat([Buffer.from("wOFF"), bytes.subarray(4)]), /is no WOFF2/],
    ["its outlines are not TrueType", (bytes) => bytes.fill("OTTO", 4, 8), /\(CFF\)/],
    ["it is variable", (bytes) => bytes.fill((bytes[48]! & 0xc0) | 47, 48, 49), /is a variable font/],
  ])("when %s", (_, change, what) => {
    changed(change);
    expect(told()).toMatch(/desk\.yaml:12:5: desk-sans-latin-600-normal\.woff2 /);
    expect(told()).toMatch(what);
  });

  test("when it lacks a letter of a chart", async () => {
    const { edition, theme } = await dressedEdition(asked(), () => {});
    const charts = JSON.parse(JSON.stringify(edition.charts).replaceAll("United States", "\u8a9e States"));
    await expect(drawEdition({ ...edition, charts }, theme)).rejects.toThrow(
      /desk\.yaml:12:5: the font Desk Sans has no "\u8a9e" \(in "\u8a9e States/,
    );
  });

  test("when it lacks a letter of the text", async () => {
    const { edition, theme } = await dressedEdition(asked(), () => {});
    const standfirst = [{ text: "Trade with \u8a9e grew.", role: "text" as const }];
    const story = { ...edition.story, standfirst };
    await expect(pageOf({ ...edition, story }, await drawEdition(edition, theme), theme)).rejects.toThrow(
      /desk\.yaml:8:5: the font Desk Serif 400 normal has no "\u8a9e"/,
    );
  });
});
