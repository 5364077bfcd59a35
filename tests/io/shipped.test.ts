import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { cutName, cutNow, type FontCut } from "../../src/io/font-cut.ts";
import { fontName } from "../../src/io/font-name.ts";
import { readTheme, themeFonts, themeNames } from "../../src/io/read-theme.ts";
import { sha256 } from "../../src/io/sha256.ts";
import { shipped } from "../../src/io/shipped.ts";
import { USUAL } from "../../src/io/usual-signs.ts";

const SHIPPED = "dist/shipped";
const fonts = themeNames().flatMap((name) => themeFonts(readTheme(name)));

beforeAll(() => void execFileSync(process.execPath, ["scripts/bundle.mjs"]), 60_000);

it("brings the fonts of the program's own themes along, with the bytes that cutting them gives", async () => {
  for (const { bytes } of fonts.filter((font) => font.part === "latin")) {
    const ready = shipped<FontCut>("font", cutName(bytes, USUAL), SHIPPED);
    expect(ready?.own).toEqual(USUAL);
    expect(Buffer.from(ready!.woff2)).toEqual(Buffer.from((await cutNow(bytes, USUAL)).woff2));
  }
});

it("brings the names of all their files along", async () => {
  for (const { bytes } of fonts) expect(shipped("name", sha256(bytes), SHIPPED)).toBe(await fontName(bytes));
});

it("does not believe what was altered or cut short beside the program", () => {
  const folder = mkdtempSync(join(tmpdir(), "shipped-"));
  const [name] = readdirSync(SHIPPED).filter((one) => one.startsWith("name-"));
  const whole = readFileSync(join(SHIPPED, name!));
  const read = (bytes: Buffer) => {
    writeFileSync(join(folder, name!), bytes);
    return shipped("name", name!.slice("name-".length), folder);
  };
  expect(read(whole)).toBeTypeOf("string");
  expect(read(whole.subarray(0, -1))).toBeUndefined();
  expect(read(Buffer.from(whole.map((byte, at) => (at === whole.length - 1 ? byte ^ 1 : byte))))).toBeUndefined();
});
