import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCode } from "../../bin/compiled-code.cjs";

const SOURCE = "(function (a, b) { return 100 * (a / b - 1); })";
const NAME = "growth.cjs";
let folder = "";

beforeEach(() => {
  // As bin/load.cjs does.
  setFlagsFromString("--no-flush-bytecode");
  folder = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script as one run of the program would, and says whether it had to be compiled. */
function run(part: string | null = "build"): { readonly compiled: boolean; readonly growth: number } {
  const code = openCode(folder, part);
  const script = new Script(SOURCE, { filename: NAME, cachedData: code.of(NAME) });
  code.met(NAME, script);
  const growth = script.runInThisContext()(110, 100);
  code.keep();
  return { compiled: script.cachedDataRejected !== false, growth: Math.round(growth) };
}

const onlyFile = () => join(folder, readdirSync(folder)[0]!);

test("what was compiled in one run is not compiled in the next, and does the same", () => {
  expect([run(), run()]).toEqual([
    { compiled: true, growth: 10 },
    { compiled: false, growth: 10 },
  ]);
});

test("each part of the program keeps its own, and no part keeps nothing", () => {
  run();
  expect(run("list").compiled).toBe(true);
  run(null);
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ["altered", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte)))],
  ["empty", () => Buffer.alloc(0)],
])("what is %s is not believed, and is made anew", (_, spoil) => {
  run();
  writeFileSync(onlyFile(), spoil(readFileSync(onlyFile())));
  expect(run().compiled).toBe(true);
  expect(run().compiled).toBe(false);
});

test("where nothing can be kept the program runs all the same", () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
  chmodSync(folder, 0o400);
  expect(run()).toEqual({ compiled: true, growth: 10 });
});
