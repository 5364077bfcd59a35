import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { commandLine } from "../given/command-line.ts";
import { dataFolder } from "../given/data-folder.ts";
import { editionTree, leftAside } from "../given/edition-tree.ts";
import { HAS_REDIS, redis } from "../given/redis.ts";
import { CAN_MOUNT, smallDisk } from "../given/small-disk.ts";

const folder = dataFolder();
const list = join(dirname(folder.out), "list.yaml");
const LIST = "economies: [ruritania]\nmonths: 2025-09..2025-11\n";
const REMEDY = "          Give a folder that you may write to with --out, or free some space.";
let calm: [string, string][];
afterAll(folder.drop);

/** Makes the list there: the exit code, and the lines that a user reads at the end. */
async function batch(out: string, settings: NodeJS.ProcessEnv = {}, ...more: string[]) {
  const run = commandLine(["batch", list, "--data", folder.data, "--out", out, ...more], settings);
  const code = await run.ended;
  return { code, lines: run.printed().trim().split("\n") };
}

/** A disk that holds one edition or two, but not three. */
function disk(size = "1200k") {
  const one = smallDisk(size);
  onTestFinished(one.drop);
  return one;
}

/** Every failure is a line of what and one of remedy; every edition that stands is whole, and nothing lies beside them. */
function expectOrder({ code, lines: [sum, ...failures] }: Awaited<ReturnType<typeof batch>>, out: string): void {
  expect(code).toBe(1);
  expect(sum).toMatch(/^3 editions: [012] made and proved, 0 stood there already, [123] failed/);
  for (let at = 0; at < failures.length; at += 2)
    expect(failures.slice(at, at + 2)).toEqual([
      expect.stringMatching(
        /^ {2}FAILED {2}ruritania\/2025-\d\d: Cannot write to \S+: ENOSPC: no space left on device\.$/,
      ),
      REMEDY,
    ]);
  for (const [path, bytes] of editionTree(out)) expect(bytes === new Map(calm).get(path), path).toBe(true);
  const months = readdirSync(join(out, "ruritania"));
  const whole = months.map((month) => calm.filter(([path]) => path.startsWith(`ruritania/${month}/`)).length);
  expect(editionTree(out)).toHaveLength(whole.reduce((sum, files) => sum + files, 0));
  expect(leftAside(out)).toEqual([]);
}

describe.skipIf(!CAN_MOUNT)("a full disk", () => {
  beforeAll(async () => {
    writeFileSync(list, `${LIST}formats: [html]\n`);
    expect((await batch(folder.out)).code).toBe(0);
    calm = editionTree(folder.out);
  }, 120_000);

  it("stops a batch with nothing half-written, and the same command completes it when there is room", async () => {
    const { path, grow } = disk();
    const out = join(path, "editions");
    expectOrder(await batch(out), out);
    grow("50m");
    expect((await batch(out)).code).toBe(0);
    expect(editionTree(out)).toEqual(calm);
  }, 120_000);

  it.skipIf(!HAS_REDIS)(
    "is met by a worker in the same way",
    async () => {
      const server = await redis();
      const { path, grow } = disk();
      const out = join(path, "editions");
      const worker = commandLine(["worker", "--queue", server.url, "--data", folder.data, "--jobs", "1"]);
      onTestFinished(async () => {
        worker.child.kill("SIGTERM");
        await worker.ended;
        await server.drop();
      });
      expectOrder(await batch(out, {}, "--queue", server.url), out);
      grow("50m");
      expect((await batch(out, {}, "--queue", server.url)).code).toBe(0);
      expect(editionTree(out)).toEqual(calm);
    },
    180_000,
  );

  it("is no reason to fail when only what is kept lies on it, and nothing half-kept is left there", async () => {
    const { path, fill } = disk();
    fill();
    const out = join(folder.out, "..", "uncached");
    expect((await batch(out, { TRADEBRIEF_CACHE: path })).code).toBe(0);
    expect(editionTree(out)).toEqual(calm);
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter(({ name }) => !name.startsWith("fill-"))).toEqual([]);
  }, 120_000);

  it("is named when the browser has no room in the temp folder", async () => {
    const { path, fill, grow } = disk();
    fill();
    const out = join(folder.out, "..", "printed");
    writeFileSync(list, `${LIST.replace("2025-09..", "")}formats: [pdf]\n`);
    const { code, lines } = await batch(out, { TMPDIR: path });
    expect({ code, lines: lines.slice(1) }).toEqual({
      code: 1,
      lines: [`  FAILED  ruritania/2025-11: Cannot write to ${path}: ENOSPC: no space left on device.`, REMEDY],
    });
    grow("50m");
    expect((await batch(out, { TMPDIR: path })).code).toBe(0);
    expect(readdirSync(path).filter((name) => !name.startsWith("fill-"))).toEqual([]);
  }, 120_000);
});
