import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { importFaults, isRoom, room } from "./import-rule.ts";
import { byPath, lineAt, type SourceFile, sourceFiles, withoutComments } from "./sources.ts";

/** What gives another answer on another day, machine or run; io/ alone may ask for it and hands it on as an argument. */
const IMPURE: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )(?<![.\w])Date\(\s*\)|\bnew Date\b(?!\s*\()/g, "reads the clock"],
  [/\bperformance\.now\b|\bprocess\.hrtime\b/g, "reads the clock"],
  [/\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/g, "depends on the time zone"],
  [/\.toLocale\w+|\bIntl\b|\.localeCompare\b/g, "depends on the locale"],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/g, "leaves it to chance"],
  [/(?<![.\w])fetch\(/g, "touches the network"],
];

const EXIT = /\bprocess\.(exit|exitCode|abort)\b/g;
const ENVIRONMENT = /\bprocess\./g;

/** The places at which a file does what is told of, as `path:line tells`. */
function places({ path, code }: Pick<SourceFile, "path" | "code">, pattern: RegExp, tells: string): string[] {
  return [...code.matchAll(pattern)].map((hit) => `src/${path}:${lineAt(code, hit.index)} ${tells} (${hit[0]})`);
}

function impurities(file: Pick<SourceFile, "path" | "code">): string[] {
  if (room(file.path) === "io") return [];
  return IMPURE.flatMap(([pattern, tells]) => places(file, pattern, tells));
}

describe.each(byPath)("src/%s", (_, file) => {
  test("imports only from its own room and rooms before it", () => {
    expect(importFaults(file)).toEqual([]);
  });

  test("knows no clock, zone, locale or chance", () => {
    expect(impurities(file)).toEqual([]);
  });

  test("leaves the end of the process to cli.ts and the environment to io", () => {
    if (file.path !== "cli.ts") expect(places(file, EXIT, "ends the process")).toEqual([]);
    const free = file.path === "cli.ts" || ["io", "commands"].includes(room(file.path) ?? "");
    if (!free) expect(places(file, ENVIRONMENT, "asks the process")).toEqual([]);
  });

  test("is short, and stands in a room", () => {
    expect(file.text.split("\n").length, `src/${file.path} is long; split it by nouns`).toBeLessThanOrEqual(201);
    const folder = room(file.path);
    if (folder !== null) expect(isRoom(folder), `${folder}/ is not a room of src/README.md`).toBe(true);
    expect(file.path).not.toMatch(/(^|\/)(utils?|helpers?|managers?|common|misc)(\/|\.ts)/);
  });
});

test("no module imports itself round a circle", async () => {
  const entryPoints = sourceFiles.map(({ path }) => `src/${path}`);
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "none",
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const graph = Object.fromEntries(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [
      path,
      imports.filter((i) => !i.external).map((i) => i.path),
    ]),
  );
  expect(circles(graph)).toEqual([]);
});

/** Each way round by which a module comes back to itself. */
function circles(graph: Readonly<Record<string, readonly string[]>>): string[] {
  const done = new Set<string>();
  const walk = (module: string, trail: readonly string[]): string[] => {
    if (trail.includes(module)) return [[...trail.slice(trail.indexOf(module)), module].join(" → ")];
    if (done.has(module)) return [];
    const found = (graph[module] ?? []).flatMap((next) => walk(next, [...trail, module]));
    done.add(module);
    return found;
  };
  return Object.keys(graph).flatMap((module) => walk(module, []));
}

describe("these tests", () => {
  const faults = (path: string, code: string) => importFaults({ path, code: withoutComments(code) });

  test.each([
    [
      "a forward import",
      "indicators/growth.ts",
      'import { tell } from "../story/tell.ts";',
      "reaches forward to story/",
    ],
    [
      "a sideways import",
      "charts/bars.ts",
      'import type { Story } from "../story/story.ts";',
      "reaches across to story/",
    ],
    [
      "an import over several lines",
      "loaders/csv.ts",
      'import {\n  a,\n  b,\n} from "../findings/a.ts";',
      "reaches forward",
    ],
    ["a re-export", "loaders/csv.ts", 'export { a } from "../findings/a.ts";', "reaches forward to findings/"],
    ["a dynamic import", "loaders/csv.ts", 'const a = await import("../io/disk.ts");', "reaches forward to io/"],
    ["a bare import", "loaders/csv.ts", 'import "../io/disk.ts";', "reaches forward to io/"],
    ["a module without a name", "loaders/csv.ts", "await import(name);", "does not name"],
    ["the disk outside io", "edition/page.ts", 'import { readFileSync } from "node:fs";', "move that into io/"],
    ["a browser outside io", "pdf/print.ts", 'await import("puppeteer");', "move that into io/"],
    ["a slow package at the start", "io/print.ts", 'import puppeteer from "puppeteer";', "await import()"],
    ["the pipeline from a room", "edition/page.ts", 'import { makeEdition } from "../pipeline.ts";', "see the whole"],
    ["something outside src", "edition/page.ts", 'import { a } from "../../tests/a.ts";', "outside src/"],
  ])("see %s", (_, path, code, fault) => {
    expect(faults(path, code).join()).toContain(fault);
  });

  test.each([
    ["its own room", "findings/streak.ts", 'import { rank } from "./rank.ts";'],
    ["a room before", "findings/streak.ts", 'import type { Fact } from "../indicators/fact.ts";'],
    ["a problem", "vocabulary/period.ts", 'import { raise } from "../problems.ts";'],
    ["a commented import", "findings/streak.ts", '// import { a } from "../io/a.ts";\n/* import("../io/a.ts") */'],
    ["the type of something slow", "pdf/print.ts", 'import type { Page } from "puppeteer";'],
    ["a slow package when used", "charts/measure.ts", 'const { create } = await import("fontkit");'],
  ])("allow %s", (_, path, code) => {
    expect(faults(path, code)).toEqual([]);
  });

  test.each([
    "Date.now()",
    "new Date()",
    "date.getMonth()",
    "n.toLocaleString()",
    "new Intl.NumberFormat()",
    "Math.random()",
  ])("see %s in the core", (code) => {
    expect(impurities({ path: "story/a.ts", code })).toHaveLength(1);
    expect(impurities({ path: "io/a.ts", code })).toEqual([]);
  });

  test("allow a date that is written out, and one in a comment", () => {
    const code = withoutComments('new Date("2025-12-08T03:00:00Z").getUTCDate(); // not new Date()');
    expect(impurities({ path: "pdf/a.ts", code })).toEqual([]);
  });

  test("see a circle", () => {
    expect(circles({ a: ["b"], b: ["c"], c: ["a"], d: ["a"] })).toEqual(["a → b → c → a"]);
    expect(circles({ a: ["b", "c"], b: ["c"], c: [] })).toEqual([]);
  });
});
