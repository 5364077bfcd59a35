import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { afterAll, beforeEach, expect, it } from "vitest";
import { dataFolder } from "../given/data-folder.ts";

const folder = dataFolder();
const cache = join(folder.out, "..", "cache");
const SEAL = 64;
afterAll(folder.drop);

/** Builds the page of a month as a user does: exit code, and what stands in its edition.json and in the error. */
function build(): Promise<{ code: number; edition: string; said: string }> {
  const args = ["bin/tradebrief.mjs", "build", "ruritania", "2025-11", "--data", folder.data, "--out", folder.out];
  const env = { ...process.env, TRADEBRIEF_CACHE: cache };
  return new Promise((resolve) => {
    execFile("node", [...args, "--format", "html"], { env }, (error, _, said) => {
      const edition = error ? "" : readFileSync(join(folder.out, "ruritania/2025-11/edition.json"), "utf8");
      resolve({ code: Number(error?.code ?? 0), edition, said });
    });
  });
}

/** The one file that is kept of that kind. */
function keptFile(kind: string): string {
  const root = join(cache, "kept", kind);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).toHaveLength(1);
  return join(files[0]!.parentPath, files[0]!.name);
}

/** Changes what is kept, and seals it anew as one would who knows how. */
function forge(path: string, change: (text: string) => string): void {
  const body = serialize(change(deserialize(readFileSync(path).subarray(SEAL)) as string));
  writeFileSync(path, Buffer.concat([Buffer.from(createHash("sha256").update(body).digest("hex"), "latin1"), body]));
}

let honest: string;

beforeEach(async () => {
  rmSync(cache, { recursive: true, force: true });
  honest = (await build()).edition;
}, 60_000);

it("gives the same edition when everything was kept before", async () => {
  expect((await build()).edition).toBe(honest);
}, 60_000);

it("makes anew what was cut short on the disk", async () => {
  for (const kind of ["edition", "published"]) {
    const path = keptFile(kind);
    writeFileSync(path, readFileSync(path).subarray(0, 500));
  }
  expect(await build()).toMatchObject({ code: 0, edition: honest });
}, 60_000);

it("lets no figure out that somebody changed in what is kept, since a proof reads the data itself", async () => {
  forge(keptFile("edition"), (text) => text.replaceAll("102.5", "103.5"));
  expect(await build()).toMatchObject({ code: 1, said: expect.stringContaining("does not") });
}, 60_000);

it("lets no figure out that is made from changed figures", async () => {
  rmSync(join(cache, "kept", "edition"), { recursive: true });
  forge(keptFile("published"), (text) => text.replaceAll('"value":102500000000', '"value":103500000000'));
  expect((await build()).code).toBe(1);
}, 60_000);
