import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { commandLine, type Running, until } from "../given/command-line.ts";
import { dataFolder } from "../given/data-folder.ts";
import { editionTree, leftAside } from "../given/edition-tree.ts";
import { HAS_REDIS, redis } from "../given/redis.ts";
import { troubledBrowser } from "../given/troubled-browser.ts";

const folder = dataFolder();
const root = dirname(folder.out);
const list = join(root, "list.yaml");
const temp = join(root, "temp");
const out = (name: string) => join(folder.out, name);
const EDITIONS = 20;
const LATE = "The browser did not print the page: it took longer than 8 seconds.";
const REMEDY = "          Run it again; if it stays so, `tradebrief doctor` tests the browser.";

function start(...args: string[]): Running {
  return commandLine([...args, "--data", folder.data, "--json"], { TMPDIR: temp });
}

/** The last line of a batch once it has ended. */
async function end(batch: Running): Promise<Record<string, unknown>> {
  const code = await batch.ended;
  return { code, ...batch.said().at(-1) };
}

/** Temp folders of browsers: those that were killed as well must have gone. */
const homes = () => readdirSync(temp).filter((name) => /browser|puppeteer|chrom/i.test(name));

/** No temp folder is left of a browser and no process; orphans are buried by the machine, in its own time. */
async function gone(browser: Awaited<ReturnType<typeof troubledBrowser>>): Promise<void> {
  expect(homes()).toEqual([]);
  await until(() => browser.left().length === 0);
}

beforeAll(async () => {
  mkdirSync(temp);
  writeFileSync(
    list,
    "economies: [ruritania]\nmonths: 2025-02..2025-11\nformats: [pdf]\nreaders: [{ name: one }, { name: two }]\n",
  );
  expect(await end(start("batch", list, "--out", out("calm")))).toMatchObject({ made: EDITIONS, failed: 0 });
  expect(homes()).toEqual([]);
}, 240_000);
afterAll(folder.drop);

describe("a browser that is killed at every tenth page", () => {
  it("costs a batch no edition and no byte, and leaves no process and no folder", async () => {
    const browser = await troubledBrowser(join(root, "killed"), { killedAtEach: 10 });
    const batch = start("batch", list, "--out", out("killed"), "--browser", browser.path);
    expect(await end(batch)).toMatchObject({ code: 0, made: EDITIONS, same: 0, failed: 0 });
    expect(browser.kills()).toBeGreaterThan(1);
    expect(editionTree(out("killed"))).toEqual(editionTree(out("calm")));
    await gone(browser);
    expect(leftAside(out("killed"))).toEqual([]);
  }, 240_000);

  it.skipIf(!HAS_REDIS)(
    "costs a fleet none either, and a worker that is killed itself leaves nothing that stays",
    async () => {
      const server = await redis();
      onTestFinished(() => server.drop());
      const browser = await troubledBrowser(join(root, "fleet"), { killedAtEach: 10 });
      const worker = () => start("worker", "--queue", server.url, "--jobs", "1", "--browser", browser.path);
      const first = worker();
      const batch = start("batch", list, "--out", out("fleet"), "--queue", server.url);
      await until(() => first.said().filter(({ outcome }) => outcome === "done").length > 2);
      first.child.kill("SIGKILL");
      await until(() => browser.left().length === 0);
      expect(homes()).not.toEqual([]);
      const second = worker();
      expect(await end(batch)).toMatchObject({ code: 0, made: EDITIONS, failed: 0 });
      second.child.kill("SIGTERM");
      expect(await second.ended).toBe(0);
      expect(browser.kills()).toBeGreaterThan(1);
      expect(editionTree(out("fleet"))).toEqual(editionTree(out("calm")));
      await gone(browser);
    },
    240_000,
  );
});

describe("a page that never ends", () => {
  it("is ended by its deadline, listed at the end with its remedy, and costs no other edition", async () => {
    const browser = await troubledBrowser(join(root, "endless"), { neverEnds: "briefing, October\u00a02025</title>" });
    const more = ["--out", out("endless"), "--browser", browser.path, "--deadline", "8"];
    const batch = commandLine(["batch", list, "--data", folder.data, ...more], { TMPDIR: temp });
    expect(await batch.ended).toBe(1);
    const [first, ...failures] = batch.printed().trim().split("\n");
    expect(first).toContain(`${EDITIONS} editions: 18 made and proved, 0 stood there already, 2 failed`);
    expect(failures.sort().reverse()).toEqual([
      ...["two", "one"].map((name) => `  FAILED  ${name}/ruritania/2025-10: ${LATE}`),
      ...[REMEDY, REMEDY],
    ]);
    const others = editionTree(out("calm")).filter(([path]) => !path.includes("2025-10"));
    expect(editionTree(out("endless"))).toEqual(others);
    await gone(browser);
  }, 240_000);
});
