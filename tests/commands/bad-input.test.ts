import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BuildAsked, build } from "../../src/commands/build.ts";
import { BriefingError, inWords } from "../../src/problems.ts";
import { type Changes, dataFolder } from "../given/data-folder.ts";
import { HEAD } from "../given/tables.ts";

const NOVEMBER = "releases/2025-12-10/totals.csv";
const ASKED: BuildAsked = { economy: "ruritania", month: "2025-11", format: "html", locale: "en", json: true };

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Builds from a folder changed as told; what is said must be one line and a remedy of one line, and nothing may be left behind. */
async function refusal(changes: Changes, asked: Partial<BuildAsked> = {}): Promise<string> {
  const folder = dataFolder(changes);
  try {
    await build({ ...ASKED, data: folder.data, out: folder.out, ...asked });
    return "nothing was refused";
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    const { what, remedy } = inWords(error.problem);
    expect(what).toMatch(/^[^\n]+[.!]$/);
    expect(remedy).toMatch(/^[^\n]+[.!]$/);
    expect(existsSync(folder.out) ? readdirSync(folder.out, { recursive: true }) : []).toEqual([]);
    return what;
  } finally {
    folder.drop();
  }
}

describe("a request that cannot be met", () => {
  it.each([
    ["an unknown economy", { economy: "atlantis" }, 'There is no economy "atlantis" in the data folder.'],
    ["a way out of the data folder", { economy: "../ruritania" }, 'There is no economy "../ruritania"'],
    ["a month that is none", { month: "2025-13" }, '"2025-13" is not a month.'],
    [
      "a month not yet published",
      { month: "2026-01" },
      "No release for 2026-01 of ruritania: the data hold 2024-01 to 2025-12.",
    ],
    ["a month before the first", { month: "2023-12" }, "No release for 2023-12 of ruritania"],
    ["a day before the first release", { asOf: "2025-12-09" }, "2025-11 was not yet published on 2025-12-09."],
    ["a day that is none", { asOf: "2025-02-30" }, '"2025-02-30" is not a day.'],
    ["an unknown format", { format: "docx" }, 'There is no format "docx".'],
    ["an unknown language", { locale: "xx" }, 'There are no templates for the locale "xx".'],
    ["a language that is a path", { locale: "../en" }, 'There are no templates for the locale "../en".'],
  ] as const)("is refused: %s", async (_, asked, what) => {
    expect(await refusal({}, asked)).toContain(what);
  });

  it("is refused: a month that has no figures though its release is in the calendar", async () => {
    expect(await refusal({ [NOVEMBER]: `${HEAD}\n` })).toMatch(
      /^2025-11 of ruritania cannot be believed: .* has no figure after it/,
    );
  });

  it("is refused: a data folder that is not there", async () => {
    expect(await refusal({}, { data: "/nowhere/at/all" })).toBe("/nowhere/at/all is missing.");
  });
});

describe("a data folder that is not in order", () => {
  it.each([
    [
      "a missing column",
      NOVEMBER,
      (text: string) => text.replace(",flow,", ",way,"),
      "ruritania/releases/2025-12-10/totals.csv:1: ",
    ],
    [
      "a letter in a number",
      NOVEMBER,
      (text: string) => text.replace("102.5", "1O2.5"),
      'totals.csv:2:6: "1O2.5" is not a number.',
    ],
    [
      "a negative export",
      NOVEMBER,
      (text: string) => text.replace("102.5", "-102.5"),
      "totals.csv:2:6: exports cannot be negative",
    ],
    [
      "a key that stands twice",
      NOVEMBER,
      (text: string) => `${text}${text.split("\n")[1]}\n`,
      "stands twice, first in line 2.",
    ],
    [
      "a key in two files",
      "releases/2025-12-10/more.csv",
      `${HEAD}\n2025-11,WLD,TOTAL,exports,level,1,RUC billion,unadjusted,final,published,tolls,\n`,
      "stands twice, first in line 2 of",
    ],
    [
      "a month of zeros",
      NOVEMBER,
      (text: string) => text.replace(/level,[\d.]+/g, "level,0"),
      "all levels of 2025-11 are zero.",
    ],
    [
      "a misspelt key",
      "economy.yaml",
      (text: string) => text.replace("valuation:", "valuasion:"),
      'economy.yaml:14:1: the key "valuasion" is unknown.',
    ],
    [
      "a note without a source",
      "notes/2025-11.md",
      "Trade was brisk.\n",
      "notes/2025-11.md:1: this note has no source.",
    ],
    ["no calendar", "calendar.csv", null, "ruritania/calendar.csv is missing."],
  ] as const)("is refused: %s", async (_, file, change, what) => {
    expect(await refusal({ [file]: change })).toContain(what);
  });
});

describe("a machine that cannot do it", () => {
  it("is told of: an output folder that cannot be written", async () => {
    const folder = dataFolder();
    const blocked = join(dirname(folder.out), "a-file");
    writeFileSync(blocked, "in the way");
    await expect(build({ ...ASKED, data: folder.data, out: join(blocked, "reports") })).rejects.toThrow(
      /Cannot write to .+ Give a folder/,
    );
    expect(readFileSync(blocked, "utf8")).toBe("in the way");
    expect(readdirSync(dirname(folder.out)).sort()).toEqual(["a-file", "data"]);
    folder.drop();
  });

  it("is told of: no usable browser, before anything is written", async () => {
    expect(await refusal({}, { format: "html,pdf", browser: "/nowhere/chrome" })).toContain(
      "No usable browser to print with: /nowhere/chrome",
    );
  });

  it("and an edition that stands already is left as it was", async () => {
    const folder = dataFolder();
    await build({ ...ASKED, data: folder.data, out: folder.out });
    const page = join(folder.out, "ruritania", "2025-11", "index.html");
    const before = readFileSync(page);
    await expect(
      build({ ...ASKED, data: folder.data, out: folder.out, format: "pdf", browser: "/nowhere/chrome" }),
    ).rejects.toThrow();
    expect(readFileSync(page).equals(before)).toBe(true);
    expect(readdirSync(join(folder.out, "ruritania"))).toEqual(["2025-11"]);
    folder.drop();
  });
});

describe("at the command line", () => {
  it.each([
    ["an unknown economy", ["atlantis"]],
    ["a month not yet published", ["ruritania", "2031-01"]],
  ])("%s gets one line of what, one of remedy and exit code 1", (_, words) => {
    const folder = dataFolder();
    const run = spawnSync(
      process.execPath,
      ["bin/tradebrief.mjs", "build", ...words, "--data", folder.data, "--out", folder.out, "--json"],
      { encoding: "utf8" },
    );
    const lines = run.stderr.split("\n").filter((line) => line !== "" && !line.startsWith('{"step"'));
    expect(lines).toHaveLength(2);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stdout).toBe("");
    expect(run.status).toBe(1);
    expect(existsSync(folder.out)).toBe(false);
    folder.drop();
  });
});
