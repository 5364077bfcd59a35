import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ENTRIES = ["cli.cjs", "worker.cjs", "drawer.cjs", "printer.cjs"];

test("the bundle has a letter to a byte, which bin/load.cjs takes for granted", () => {
  execFileSync(process.execPath, ["scripts/bundle.mjs"]);
  const files = reachable(ENTRIES);
  expect(files.length).toBeGreaterThan(ENTRIES.length);
  const other = files.filter((name) => readFileSync(join("dist", name)).some((byte) => byte > 0x7f));
  expect(other).toEqual([]);
}, 60_000);

/** The files of the bundle that these ask for, and those that they ask for in turn: chunks of an earlier bundle may lie beside them. */
function reachable(entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const name of found)
    for (const [, asked] of readFileSync(join("dist", name), "latin1").matchAll(/require\("\.\/([^"]+\.cjs)"\)/g))
      found.add(asked!);
  return [...found];
}
