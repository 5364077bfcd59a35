import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish, stage } from "../../src/io/publish.ts";
import { filesIn } from "../../src/io/read-delivered.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-publish-"));
const child = "node_modules/.cache/tests/publishing-child.mjs";
const KILLS = Number(process.env.TRADEBRIEF_KILLS ?? 40);

beforeAll(async () => {
  const shape = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" } as const;
  await build({ entryPoints: ["tests/deliver/publishing-child.ts"], outfile: child, ...shape });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (text: string) => [{ path: "index.html", bytes: text }];

describe("what is served", () => {
  it(`is one whole version after each of ${KILLS} kills, never a mixture`, { timeout: 300_000 }, async () => {
    const served = join(folder, "killed");
    const seen = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const started = spawn("node", [child, served, String(kill * 1000)], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve) => started.stdout.once("data", resolve));
      // Longer where a busy machine gets no version done in that time.
      const longest = seen.size > 2 ? 60 : 60 + kill * 40;
      setTimeout(() => started.kill("SIGKILL"), Math.random() * longest);
      await new Promise((resolve) => started.once("close", resolve));
      const root = statSync(served, { throwIfNoEntry: false });
      if (!root) continue;
      const files = filesIn(realpathSync(served));
      const versions = files.map((path) => /^version (\d+) of (.*)$/.exec(readFileSync(join(served, path), "utf8"))!);
      expect(versions.map(([, , path]) => path)).toEqual(files);
      expect(files).toHaveLength(5);
      expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
      seen.add(versions[0]![1]!);
    }
    expect(seen.size).toBeGreaterThan(2);
    process.stdout.write(`${KILLS} kills: ${seen.size} whole versions met, 0 mixtures\n`);
  });

  it("does not change while a version is staged, and the staged one lies outside, closed and unguessable", () => {
    const served = join(folder, "staged");
    publish(served, stage(served, page("old"), []));
    const staged = stage(served, page("new"), []);
    expect(readFileSync(join(served, "index.html"), "utf8")).toBe("old");
    expect(realpathSync(staged).startsWith(realpathSync(served))).toBe(false);
    expect(staged).toMatch(/\/[0-9a-f]{32}$/);
    expect(statSync(staged).mode & 0o077).toBe(0);
    publish(served, staged);
    expect(readFileSync(join(served, "index.html"), "utf8")).toBe("new");
  });

  it("is not set back by a version that was staged before another was published", () => {
    const served = join(folder, "overtaken");
    publish(served, stage(served, page("old"), []));
    const [slow, fast] = [stage(served, page("slow"), []), stage(served, page("fast"), [])];
    publish(served, fast);
    expect(() => publish(served, slow)).toThrow("was published by another run meanwhile");
    expect(readFileSync(join(served, "index.html"), "utf8")).toBe("fast");
  });

  it("leaves one version before it for those who are reading it, and no more", () => {
    const served = join(folder, "kept");
    for (const text of ["1", "2", "3", "4"]) publish(served, stage(served, page(text), []));
    expect(readdirSync(`${served}.versions`)).toHaveLength(2);
  });

  it("is not put in the place of somebody's own folder", () => {
    mkdirSync(join(folder, "theirs"));
    expect(() => stage(join(folder, "theirs"), page("x"), [])).toThrow("is not a link of ours");
  });
});
