import { execFile } from "node:child_process";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFolder } from "../given/data-folder.ts";

const folder = dataFolder();
afterAll(folder.drop);

interface End {
  readonly made: number;
  readonly same: number;
  readonly failed: number;
  readonly left: number;
}

/** Runs the command line as a user does: its exit code, and what it printed. */
function tradebrief(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const env = { ...process.env, TRADEBRIEF_CACHE: join(folder.out, "..", "kept") };
  return new Promise((resolve) => {
    execFile("node", ["bin/tradebrief.mjs", ...args, "--data", folder.data, "--json"], { env }, (error, stdout) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, lines: stdout.trim().split("\n") }),
    );
  });
}

async function batch(list: string, ...more: string[]) {
  const path = join(folder.out, "..", "list.yaml");
  writeFileSync(path, list);
  const { code, lines } = await tradebrief("batch", path, "--out", folder.out, ...more);
  const outcomes = lines.filter(Boolean).map((line) => JSON.parse(line) as { place?: string; because?: string } & End);
  return { code, end: outcomes.at(-1) ?? ({} as End), outcomes: outcomes.slice(0, -1) };
}

const files = (place: string) =>
  readdirSync(join(folder.out, place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder.out, place, name)).toString("base64")]);

const PLAIN = "economies: [ruritania]\nmonths: 2025-10..2025-11\n";

describe("a batch of editions", () => {
  it("has the same bytes as each built alone, with nothing kept", async () => {
    const { code, end } = await batch(PLAIN, "--no-cache");
    expect({ code, ...end }).toMatchObject({ code: 0, made: 2, failed: 0, left: 0 });
    const made = files("ruritania/2025-11");
    expect(made.map(([name]) => name)).toContain("briefing.pdf");
    await tradebrief("build", "ruritania", "2025-11", "--out", folder.out);
    expect(files("ruritania/2025-11")).toEqual(made);
  }, 240_000);

  it("makes nothing again when nothing has changed, and only what was cut short or is missing", async () => {
    expect((await batch(PLAIN)).end).toMatchObject({ made: 0, same: 2 });
    truncateSync(join(folder.out, "ruritania/2025-11/index.html"), 1000);
    const { end, outcomes } = await batch(PLAIN);
    expect(end).toMatchObject({ made: 1, same: 1 });
    expect(outcomes).toMatchObject([{ place: "ruritania/2025-11", because: "its files were not as they were put" }]);
  }, 240_000);

  it("tells a reader's partners and goods first, and says the same figures of them", async () => {
    const list = `${PLAIN.replace("2025-10..", "")}formats: [html]\nreaders: [{ name: desk, partners: [WES] }]\n`;
    expect((await batch(list)).end).toMatchObject({ made: 1, failed: 0 });
    const read = (place: string) => JSON.parse(readFileSync(join(folder.out, place, "edition.json"), "utf8"));
    const [own, all] = [read("desk/ruritania/2025-11"), read("ruritania/2025-11")];
    expect(own.story.sections[0].id).toBe("partners");
    expect(own.story.headline).toEqual(all.story.headline);
    const values = new Map(all.facts.map((fact: { id: string }) => [fact.id, fact]));
    for (const fact of own.facts) if (values.has(fact.id)) expect(fact).toEqual(values.get(fact.id));
  }, 240_000);

  it("refuses a reader's currency in which nothing is published, before anything is made", async () => {
    const { code, outcomes } = await batch(`${PLAIN}readers: [{ name: florins, currency: FLO }]\n`);
    expect({ code, outcomes }).toEqual({ code: 1, outcomes: [] });
    expect(readdirSync(folder.out)).not.toContain("florins");
  }, 60_000);

  it("shares a list out in parts that together are the whole", async () => {
    const parts = [await batch(PLAIN, "--shard", "1/2"), await batch(PLAIN, "--shard", "2/2")];
    expect(parts.map(({ end }) => end.made + end.same)).toEqual([1, 1]);
    expect((await batch(PLAIN, "--shard", "3/2")).code).toBe(1);
  }, 240_000);
});
