import type { ChildProcess } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { commandLine, type Running, until } from "../given/command-line.ts";
import { dataFolder } from "../given/data-folder.ts";
import { editionTree, leftAside } from "../given/edition-tree.ts";
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

const start = (...args: string[]): Running => commandLine([...args, "--json"]);

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

const tree = (out: string) => editionTree(join(folder.out, out));

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

  it("puts the same bytes in place when the queue hands a job to a second worker while the first is only slow", async () => {
    const slow = worker();
    const running = throughQueue("slow");
    await until(() => doneBy(slow) > 0);
    // It stands still past its claim, so that what it has in hand is given away, and then goes on as if nothing had been.
    slow.child.kill("SIGSTOP");
    const other = worker();
    expect(await running.end()).toMatchObject({ made: 6, failed: 0 });
    expect(tree("slow")).toEqual(tree("local"));
    slow.child.kill("SIGCONT");
    slow.child.kill("SIGTERM");
    expect(await slow.ended).toBe(0);
    expect(doneBy(other)).toBeGreaterThan(0);
    expect(tree("slow")).toEqual(tree("local"));
    expect(leftAside(join(folder.out, "slow"))).toEqual([]);
    expect(await throughQueue("slow").end()).toMatchObject({ made: 0, same: 6 });
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
