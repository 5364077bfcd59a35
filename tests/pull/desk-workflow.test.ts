import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programRoot } from "../../src/io/root.ts";
import { comtradeOffice } from "./comtrade-office.ts";
import { type SourceServer, sourceServer } from "./server.ts";
import { asRepository, type Ran, runWorkflow } from "./workflow.ts";

// As a link to this tree, or as the package that was packed from it: TRADEBRIEF_PACKAGE=tradebrief-0.1.0.tgz.
const SETTINGS = { TRADEBRIEF: process.env.TRADEBRIEF_PACKAGE ?? programRoot(), COMTRADE_API_KEY: "a-key" };
const STEPS = ["Install", "Fetch what is new", "Keep it", "Build and verify", "Make the archive"];
let server: SourceServer;
let root: string;
beforeAll(async () => {
  server = await sourceServer();
  root = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const tradebrief = (args: readonly string[], cwd = process.cwd()) =>
  execFileSync(process.execPath, [join(programRoot(), "bin", "tradebrief.mjs"), ...args], {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
  });
const wellDone = (ran: readonly Ran[]) =>
  expect(ran.map(({ name, code, said }) => [name, code, code === 0 ? "" : said])).toEqual(
    STEPS.map((name) => [name, 0, ""]),
  );

/** A zone in which what is pulled today has been out since nine o'clock. */
const PAST_NINE = new Date().getUTCHours() < 9 ? "Pacific/Kiritimati" : "UTC";

describe("the workflow of a desk", () => {
  it("brings out the edition and the archive of a desk made from a table, and its commands answer inside it", async () => {
    const folder = join(root, "table");
    tradebrief(["init", folder, "--reporter", "KOR", "--csv", "tests/pull/given/korea.csv"]);
    asRepository(folder);
    wellDone(await runWorkflow(folder, SETTINGS));
    expect(readdirSync(join(folder, "reports", "south-korea", "2026-07"))).toEqual(
      expect.arrayContaining(["briefing.pdf", "edition.json", "index.html"]),
    );
    expect(readFileSync(join(folder, "public", "index.html"), "utf8")).toContain("South Korea");
    expect(tradebrief(["list"], folder)).toMatch(/^south-korea {2}South Korea, 20\d\d-\d\d to 2026-07\n/);
    expect(tradebrief(["data", "status"], folder)).toMatch(
      /^south-korea {2}totals up to 2026-07.*\n {2}sources: none declared/,
    );
    expect(tradebrief(["doctor"], folder)).toMatch(
      /Data +south-korea in .*table.*\n.*\n.*Templates the desk's themes\/house\.yaml/,
    );
  }, 240_000);

  it("pulls what is new for a desk of UN Comtrade, keeps it in the repository, and builds from it", async () => {
    const folder = join(root, "comtrade");
    server.answer(comtradeOffice(392));
    tradebrief(["init", folder, "--reporter", "JPN", "--zone", PAST_NINE]);
    const sources = join(folder, "data", "japan", "sources.yaml");
    writeFileSync(
      sources,
      readFileSync(sources, "utf8").replace("https://comtradeapi.un.org", server.url).replace("every: 1.5", "every: 0"),
    );
    asRepository(folder);
    wellDone(await runWorkflow(folder, SETTINGS));
    expect(server.asked[0]!.headers["ocp-apim-subscription-key"]).toBe("a-key");
    expect(existsSync(join(folder, "public", "japan", "index.html"))).toBe(true);
    const kept = execFileSync("git", ["ls-tree", "-r", "--name-only", "main"], {
      cwd: `${folder}.git`,
      encoding: "utf8",
    });
    expect(kept).toMatch(/^data\/japan\/releases\/[\d-]+\/totals\.csv$/m);
    expect(kept).not.toMatch(/^reports|node_modules|\.lock/m);
    const asked = server.asked.length;
    wellDone(await runWorkflow(folder, SETTINGS));
    expect(server.asked.length).toBeLessThan(2 * asked);
  }, 240_000);

  it("says what to set where the program cannot be found, and goes no further", async () => {
    const folder = join(root, "bare");
    tradebrief(["init", folder, "--reporter", "KOR", "--csv", "tests/pull/given/korea.csv"]);
    const ran = await runWorkflow(folder, {});
    expect(ran.map(({ name, code }) => [name, code])).toEqual([["Install", 1]]);
    expect(ran[0]!.said).toContain(
      "tradebrief is not installed: name it in package.json or in the variable TRADEBRIEF.",
    );
  }, 60_000);
});
