import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "../../src/commands/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { type Changes, dataFolder } from "../given/data-folder.ts";

beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Builds November and gives the edition, the page and the names of all files. */
async function built(changes: Changes = {}): Promise<{ edition: Edition; page: string; files: string[] }> {
  const folder = dataFolder(changes);
  try {
    expect(
      await build({
        economy: "ruritania",
        month: "2025-11",
        data: folder.data,
        out: folder.out,
        format: "html",
        locale: "en",
        json: true,
      }),
    ).toBe(0);
    const place = join(folder.out, "ruritania", "2025-11");
    const [edition, page] = ["edition.json", "index.html"].map((name) => readFileSync(join(place, name), "utf8"));
    const files = readdirSync(folder.out, { recursive: true, encoding: "utf8" }).sort();
    return { edition: JSON.parse(edition!), page: page!, files };
  } finally {
    folder.drop();
  }
}

describe("building an economy that the program has never heard of", () => {
  it("tells its month by its own names, from a folder of data alone", async () => {
    const { edition, page, files } = await built();
    expect(edition).toMatchObject({
      month: "2025-11",
      monthName: "November\u00a02025",
      economy: { name: "Ruritania" },
    });
    expect(page).toContain("Norland");
    expect(page).toMatch(/billion\scrowns/);
    expect(files).toContain("ruritania/2025-11/index.html");
    expect(files.some((name) => /\.(new|old)$/.test(name))).toBe(false);
  });

  it("names a partner that is missing this month, and never makes a zero of it", async () => {
    const { edition, page } = await built({
      "releases/2025-12-10/totals.csv": (text) => text.replace(/^.*,NOR,.*\n/m, ""),
    });
    expect(edition.missing.join()).toContain("Norland");
    expect(edition.facts.filter((fact) => fact.id.includes("partner.NOR") && fact.period.endsWith("2025-11"))).toEqual(
      [],
    );
    expect(page).toMatch(/Norland/);
    expect(page).not.toMatch(/Norland[^.]{0,40} 0\.0/);
  });

  it("gives the same bytes when the same month is built again", async () => {
    const [one, other] = [await built(), await built()];
    expect(other.page).toBe(one.page);
    expect(other.edition).toEqual(one.edition);
  });
});
