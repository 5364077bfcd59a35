import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../given/data-folder.ts";
import { HAS_REDIS, redis } from "../given/redis.ts";

interface End {
  readonly all: number;
  readonly made: number;
  readonly same: number;
  readonly failed: number;
}

const folder = dataFolder();
const other = dataFolder({ "notes/2025-11.md": "---\n---\n" });
const workers = new Set<ChildProcess>();
let server: Awaited<ReturnType<typeof redis>>;
let list: string;

/** Starts the command line as a user does; `said` is what it prints, a line of JSON each. */
function start(...args: string[]): {
  child: ChildProcess;
  said: () => Record<string, unknown>[];
  ended: Promise<number>;
} {
  const child = spawn("node", ["bin/tradebrief.mjs", ...args, "--json"], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout!.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8");
  });
  const lines = () => text.split("\n").slice(0, -1);
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
  return { child, said: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>), ended };
}

function worker(data = folder.data) {
  const one = start("worker", "--queue", server.url, "--data", data, "--jobs", "1");
  workers.add(one.child);
  return one;
}

function batch(out: string, ...more: string[]) {
  const one = start("batch", list, "--out", join(folder.out, out), "--data", folder.data, ...more);
  const end = async (): Promise<End> => {
    await one.ended;
    return one.said().at(-1) as unknown as End;
  };
  return { ...one, end };
}

const throughQueue = (out: string) => batch(out, "--queue", server.url);

/** Every file of a tree of editions, without the store's own records. */
function tree(out: string): [string, string][] {
  const root = join(folder.out, out);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name) && !name.startsWith(".batch") && !/\.(new|old)\b/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(root, name)).toString("base64")]);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const doneBy = (one: ReturnType<typeof worker>) => one.said().filter(({ outcome }) => outcome === "done").length;

describe.skipIf(!HAS_REDIS)("a fleet of workers behind a queue", () => {
  beforeAll(async () => {
    server = await redis();
    list = join(folder.out, "..", "list.yaml");
    writeFileSync(list, "economies: [ruritania]\nmonths: 2025-06..2025-11\n");
    expect(await batch("local").end()).toMatchObject({ all: 6, made: 6, failed: 0 });
  }, 240_000);
  afterEach(() => {
    for (const one of workers) one.kill("SIGKILL");
    workers.clear();
  });
  afterAll(async () => {
    await server?.drop();
    folder.drop();
    other.drop();
  });

  it("makes the same bytes as one machine does, each edition once, and shares the work", async () => {
    const [one, two] = [worker(), worker()];
    expect(await throughQueue("two").end()).toMatchObject({ made: 6, failed: 0 });
    expect(tree("two")).toEqual(tree("local"));
    await until(() => doneBy(one) + doneBy(two) === 6);
    expect(Math.min(doneBy(one), doneBy(two))).toBeGreaterThan(0);
  }, 240_000);

  it("gives the jobs of a worker that was killed over its work to another", async () => {
    const [killed, other] = [worker(), worker()];
    const running = throughQueue("killed");
    await until(() => doneBy(killed) > 0);
    killed.child.kill("SIGKILL");
    expect(await running.end()).toMatchObject({ made: 6, failed: 0 });
    expect(tree("killed")).toEqual(tree("local"));
    expect(doneBy(other)).toBeGreaterThan(0);
  }, 240_000);

  it.each([false, true])(
    "goes on when Redis is restarted in the middle (forgetting all: %s)",
    async (forgets) => {
      const one = worker();
      const running = throughQueue(`restarted-${forgets}`);
      await until(() => doneBy(one) > 0);
      await server.restart({ forgets });
      expect(await running.end()).toMatchObject({ failed: 0 });
      expect(tree(`restarted-${forgets}`)).toEqual(tree("local"));
    },
    240_000,
  );

  it("does a job once when two batches ask for it, and once more changes nothing when it is handed out twice", async () => {
    worker();
    const both = [throughQueue("twice"), throughQueue("twice")];
    for (const one of both) expect(await one.end()).toMatchObject({ all: 6, failed: 0 });
    expect(tree("twice")).toEqual(tree("local"));
    const here = [batch("twice", "--no-cache"), batch("twice", "--no-cache")];
    for (const one of here) expect(await one.end()).toMatchObject({ all: 6, failed: 0 });
    expect(tree("twice")).toEqual(tree("local"));
  }, 240_000);

  it("leaves a job to others where the data are not those that it was planned on", async () => {
    const wrong = worker(other.data);
    await until(() => wrong.said().length > 0);
    const right = worker();
    expect(await throughQueue("other").end()).toMatchObject({ made: 6, failed: 0 });
    expect(doneBy(wrong)).toBe(0);
    expect(doneBy(right)).toBe(6);
    expect(tree("other")).toEqual(tree("local"));
  }, 240_000);

  it("finishes what is in hand when a worker is told to stop, and the next one goes on", async () => {
    const first = worker();
    const running = throughQueue("stopped");
    await until(() => doneBy(first) > 0);
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    worker();
    expect(await running.end()).toMatchObject({ made: 6, failed: 0 });
  }, 240_000);

  it("says in a line that no queue answers", async () => {
    const { ended } = start("batch", list, "--data", folder.data, "--queue", "redis://127.0.0.1:1");
    expect(await ended).toBe(1);
    expect(existsSync("editions")).toBe(false);
  }, 60_000);
});
