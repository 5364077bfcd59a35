import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { build } from "../../src/commands/build.ts";
import { doctor } from "../../src/commands/doctor.ts";
import { type InitAsked, init } from "../../src/commands/init.ts";
import { shift } from "../../src/vocabulary/months.ts";
import type { Period } from "../../src/vocabulary/period.ts";
import { laterProblemOf } from "../given/problem.ts";
import { comtradeOffice } from "./comtrade-office.ts";
import { pull } from "./desk.ts";
import { sourceServer } from "./server.ts";

let root: string;
let said: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
  said = "";
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += text;
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const asked = (more: Partial<InitAsked>): InitAsked => ({
  ...{ folder: join(root, "desk"), reporter: "KOR", agency: "Customs", url: "https://customs.example/" },
  ...{ zone: "UTC", lag: 30, ...more },
});

it("makes a desk from a table of real figures, and its first edition builds", async () => {
  expect(await init(asked({ csv: "tests/pull/given/korea.csv" }))).toBe(0);
  expect(said).toContain("npx tradebrief build");
  const data = join(root, "desk", "data");
  expect(readFileSync(join(data, "south-korea", "economy.yaml"), "utf8")).toContain("name: the United States");
  const options = { data, out: join(root, "reports"), locale: "en", format: "html", json: false };
  expect(await build(options as Parameters<typeof build>[0])).toBe(0);
  const page = readFileSync(join(root, "reports", "south-korea", "2026-07", "index.html"), "utf8");
  expect(page).toMatch(/South Korea’s exports/);
}, 120_000);

it("gives the desk a look and words of its own, file by file, over the program's", async () => {
  await init(asked({ csv: "tests/pull/given/korea.csv" }));
  const [data, templates] = [join(root, "desk", "data"), join(root, "desk", "templates")];
  const [, path, text] = /write this into `(.+)`:\n\n```hbs\n(.+)\n```/.exec(
    readFileSync(join(templates, "README.md"), "utf8"),
  )!;
  mkdirSync(dirname(join(templates, path!)), { recursive: true });
  writeFileSync(join(templates, path!), text!);
  const look = join(templates, "themes", "house.yaml");
  writeFileSync(
    look,
    readFileSync(look, "utf8")
      .replace(/^# (colours| {2}light)/gm, "$1")
      .replace("#1b4f8a", "#123456"),
  );
  const options = { data, out: join(root, "reports"), locale: "en", format: "html", json: false };
  await build(options as Parameters<typeof build>[0]);
  const page = readFileSync(join(root, "reports", "south-korea", "2026-07", "index.html"), "utf8");
  expect(page).toMatch(/<h2[^>]*>\s*Ahead\s*<\/h2>/);
  expect(page).toContain("#123456");
  await doctor({ data, json: false });
  expect(said).toContain("the desk's prose/en/heading-outlook.hbs, themes/house.yaml in place of the program's");
});

it("makes a desk for another reporter from UN Comtrade, to be pulled", async () => {
  expect(await init(asked({ reporter: "jpn" }))).toBe(0);
  expect(readFileSync(join(root, "desk", "data", "japan", "sources.yaml"), "utf8")).toContain("reporterCode=392");
  expect(readdirSync(join(root, "desk", ".github", "workflows"))).toEqual(["briefing.yml"]);
  expect(said).toContain("tradebrief pull japan");
});

it("pulls for a reporter that is far behind, and says so when one has nothing at all", async () => {
  const server = await sourceServer();
  await init(asked({ reporter: "jpn" }));
  const data = join(root, "desk", "data");
  const sources = join(data, "japan", "sources.yaml");
  const local = readFileSync(sources, "utf8").replace("https://comtradeapi.un.org", server.url).replace("1.5", "0");
  writeFileSync(sources, local);
  vi.stubEnv("COMTRADE_API_KEY", "a-key");
  server.answer(comtradeOffice(392, "200001"));
  const first = await pull(data, { economy: "japan", day: undefined });
  expect(first.problem?.what).toBe("comtrade: there is no figure in any of the answers.");
  rmSync(join(data, "japan", "answers"), { recursive: true });
  const behind = shift(new Date().toISOString().slice(0, 7) as Period, -16);
  server.answer(comtradeOffice(392, behind.replace("-", "")));
  const { pulled } = await pull(data, { economy: "japan", day: undefined });
  expect(pulled!.months.at(-1)).toBe(behind);
  await server.close();
});

it("says what it does not understand of a table, and makes nothing", async () => {
  const path = join(root, "table.csv");
  const refused = async (text: string, more: Partial<InitAsked> = {}) => {
    writeFileSync(path, text);
    return (await laterProblemOf(() => init(asked({ csv: path, ...more }))))!;
  };
  expect((await refused("period,value\n2025-01,3\n")).what).toMatch(/table\.csv:1: there is no column for the flow/);
  expect((await refused("period,flow,value\n2025-01,exports,3\n")).remedy).toContain("--unit");
  expect((await refused("period,flow,value\n2025-01,sideways,3\n", { unit: "USD million" })).what).toContain(
    '"sideways"',
  );
  expect((await refused("period,flow,value\n2025-01,exports,3\n", { unit: "USD million" })).what).toContain(
    "no month in which both",
  );
  expect(
    (await refused("period,flow,value\n2025-01,exports,3\n", { reporter: "XQX", unit: "USD million" })).what,
  ).toContain("is no ISO code");
  expect(readdirSync(root)).toEqual(["table.csv"]);
});

it("never writes over a folder that is there", async () => {
  expect((await laterProblemOf(() => init(asked({ folder: root }))))!.what).toContain("is there already");
});
