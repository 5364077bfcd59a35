import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "../../src/commands/build.ts";
import { verify } from "../../src/commands/verify.ts";
import { BriefingError } from "../../src/problems.ts";
import { dataFolder } from "../given/data-folder.ts";

const SAMPLE = "reports/china/2025-11";

let told: string[] = [];
beforeEach(() => {
  told = [];
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => told.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const small = dataFolder();
beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { data, out } = small;
  await build({
    economy: "ruritania",
    month: "2025-11",
    data,
    out,
    format: "html",
    locale: "en",
    json: true,
  });
}, 60_000);
afterAll(() => small.drop());

/** Does something to a copy of a small edition and its data, and verifies it. */
async function verified(change: (folder: string, data: string) => void, json = false): Promise<number | string> {
  const copy = mkdtempSync(join(tmpdir(), "tradebrief-small-"));
  try {
    const [folder, data] = [join(copy, "edition"), join(copy, "data")];
    cpSync(join(small.out, "ruritania", "2025-11"), folder, { recursive: true });
    cpSync(small.data, data, { recursive: true });
    change(folder, data);
    return await verify({ edition: folder, data, json });
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return error.problem.kind;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} holds no ${from}`);
  writeFileSync(path, changed);
}

// Whoever changes a digit in the committed edition, in any of its files, is told here.
it.skipIf(!existsSync(SAMPLE))(
  "finds the committed sample edition true, every file of it",
  { timeout: 60_000 },
  async () => {
    const code = await verify({ edition: SAMPLE, json: false });
    expect(told.join("")).not.toContain("WRONG");
    expect(code).toBe(0);
  },
);

it.skipIf(!existsSync(SAMPLE))(
  "finds a digit that was changed in the sample's PDF or page",
  { timeout: 60_000 },
  async () => {
    const copy = mkdtempSync(join(tmpdir(), "tradebrief-sample-"));
    try {
      cpSync(SAMPLE, copy, { recursive: true });
      edit(join(copy, "index.html"), />111\.68\s/, ">111.69\u00a0");
      expect(await verify({ edition: copy, json: false })).toBe(1);
      const text = told.join("");
      expect(text).toMatch(/^WRONG {2}numbers/m);
      // The PDF still has the right figure, so the two no longer agree.
      expect(text).toMatch(/^WRONG {2}print/m);
      expect(text).toContain('"balance.total.level" is 111680000000');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
);

describe("verifying a folder", () => {
  it("says check by check that everything holds", async () => {
    expect(await verified(() => {})).toBe(0);
    expect(told.join("")).toMatch(/^ok {5}recomputed {2}edition\.json is what the data give$/m);
    expect(told.join("")).not.toContain("WRONG");
  });

  it("answers programs in JSON, with every fault and its place", async () => {
    const code = await verified((folder) => edit(join(folder, "index.html"), "Norland", "Eastmark"), true);
    const answer = JSON.parse(told.join(""));
    expect(code).toBe(1);
    expect(answer.wrong).toBe(true);
    const faults = answer.checks.flatMap((check: { faults: object[] }) => check.faults);
    expect(faults[0]).toEqual({
      file: "index.html",
      part: expect.any(String),
      words: expect.any(String),
      reason: expect.any(String),
    });
  });

  const faults = (): string[] =>
    JSON.parse(told.at(-1)!).checks.flatMap((check: { faults: { file: string; reason: string }[] }) =>
      check.faults.map(({ file, reason }) => `${file} ${reason}`),
    );

  it("tells about ten faults and counts the rest", async () => {
    const code = await verified((folder) => edit(join(folder, "index.html"), /value="(\d)/g, 'value="9$1'));
    expect(code).toBe(1);
    expect(told.join("").trim().split("\n").at(-1)).toMatch(/^… and \d+ more$/);
  });

  it("compares a chart's own file with what the data draw", async () => {
    await verified((folder) => edit(join(folder, "charts", "growth-exports.svg"), />(\d+)</, ">77<"));
    expect(told.join("")).toMatch(/^WRONG {2}charts/m);
    expect(told.join("")).toContain("charts/growth-exports.svg");
  });

  it("says of data that came later that they have changed, by file", async () => {
    await verified((_, data) => edit(join(data, "ruritania", "economy.yaml"), /\n$/, "\n# a remark\n"));
    expect(told.join("")).toContain("ruritania/economy.yaml — has changed since the edition was made");
    expect(told.join("")).toMatch(/^ok {5}recomputed/m);
  });

  it("says which files it has read, and which is lost", async () => {
    expect(await verified((folder) => rmSync(join(folder, "index.html")))).toBe(1);
    expect(told.join("")).toMatch(/^Read back: charts\/[\w-]+\.svg, .*edition\.json$/m);
    expect(told.join("")).toContain("index.html, the file: it belongs to the edition and is missing");
  });

  it("says which of all its files are lost, and which have been replaced by others", { timeout: 180_000 }, async () => {
    const { data, out } = dataFolder();
    const format = "html,pdf,xlsx,csv,md,flash,png";
    await build({ economy: "ruritania", month: "2025-11", data, out, format, locale: "en", json: true });
    const folder = join(out, "ruritania", "2025-11");
    const paths = ["index.html", "briefing.pdf", "data.csv", "data.xlsx", "briefing.md", "flash.txt", "card.png"];
    // A byte at the end that no reader of the format minds.
    for (const path of paths) appendFileSync(join(folder, path), "\n");
    expect(await verify({ edition: folder, data, json: true })).toBe(1);
    for (const path of paths) expect(faults()).toContain(`${path} it has changed since the edition was made`);
    truncateSync(join(folder, "briefing.pdf"), 1000);
    await expect(verify({ edition: folder, data, json: true })).rejects.toMatchObject({
      problem: { kind: "edition-unreadable", what: "its briefing.pdf cannot be read." },
    });
    for (const path of paths) rmSync(join(folder, path));
    expect(await verify({ edition: folder, data, json: true })).toBe(1);
    for (const path of paths) expect(faults()).toContain(`${path} it belongs to the edition and is missing`);
    rmSync(join(out, ".."), { recursive: true });
  });

  it("says of an edition.json that names no files, or a file too few, that it does not hold the edition together", async () => {
    const without = (some: (files: object[]) => object[] | undefined) => (folder: string) => {
      const path = join(folder, "edition.json");
      const edition = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, `${JSON.stringify({ ...edition, files: some(edition.files) }, null, 1)}\n`);
    };
    expect(await verified(without(() => undefined))).toBe(1);
    expect(told.join("")).toContain("it does not name the files that belong to it");
    expect(await verified(without((files) => files.slice(1)))).toBe(1);
    expect(told.join("")).toContain("it does not belong to the edition");
  });

  it.each([
    ["without edition.json", (folder: string) => rmSync(join(folder, "edition.json")), "edition-unreadable"],
    [
      "with half an edition.json",
      (folder: string) => writeFileSync(join(folder, "edition.json"), '{"format": 1,'),
      "edition-unreadable",
    ],
    [
      "with an edition.json of another kind",
      (folder: string) => writeFileSync(join(folder, "edition.json"), "[]"),
      "edition-unreadable",
    ],
    [
      "with an edition.json whose story is lost",
      (folder: string) => edit(join(folder, "edition.json"), '"story"', '"history"'),
      "edition-unreadable",
    ],
    [
      "of an economy that is not in the data",
      (folder: string) => edit(join(folder, "edition.json"), '"id": "ruritania"', '"id": "atlantis"'),
      "economy-unknown",
    ],
    ["with an empty page", (folder: string) => writeFileSync(join(folder, "index.html"), ""), 1],
  ])("stops at a folder %s", async (_, change, answer) => {
    expect(await verified(change)).toBe(answer);
  });
});
