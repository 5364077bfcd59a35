import { describe, expect, it } from "vitest";
import { believed } from "../../src/commands/believed.ts";
import { wanted } from "../../src/commands/request.ts";
import type { Published } from "../../src/loaders/load.ts";
import { TWO_YEARS } from "../given/data-folder.ts";
import { publishedFor } from "../given/figures.ts";

const DECEMBER = "2025-12";
const told = (table: string, month = DECEMBER): Published => publishedFor(table, month);
const believe = (data: Published, month: string | undefined = DECEMBER, on?: string) =>
  believed(data, wanted({ month }, data), { month, on });
const withDecember = (row: string) => TWO_YEARS.replace(/^2025-12 .*$/m, row);

describe("a month is told only when its figures can be believed", () => {
  it("passes every month of two plain years", () => {
    const data = told(TWO_YEARS);
    const months = data.calendar.map(({ period }) => period);
    expect(months.length).toBeGreaterThan(20);
    for (const month of months) expect(() => believe(data, month), month).not.toThrow();
  });

  it("not when exports are a tenth of what they always were, unless the release keeps a reason for it", () => {
    const data = told(withDecember("2025-12 10.35 72.25 23 33 11 11"));
    expect(() => believe(data)).toThrow(/2025-12 of ruritania cannot be believed: .*10 times too small/);
    const row = data.observations.find(
      ({ flow, partner, period, measure }) =>
        [flow, partner, period, measure].join() === `exports,WLD,${DECEMBER},level`,
    )!;
    const reason = { check: "unit", row: row.id, what: "a tenth", reason: "the ports were closed" };
    const folders = data.folders.map((folder) =>
      folder.date === row.release ? { ...folder, card: { ...folder.card, accepted: [reason] } } : folder,
    );
    expect(() => believe({ ...data, folders })).not.toThrow();
  });

  it("not when one flow has no figure", () => {
    const data = told(TWO_YEARS);
    const observations = data.observations.filter(
      ({ flow, partner, period }) => !(flow === "imports" && partner === "WLD" && period === DECEMBER),
    );
    expect(() => believe({ ...data, observations })).toThrow("has no figure after it for 2025-12");
  });

  it("not when its own release holds earlier months alone", () => {
    const data = told(TWO_YEARS);
    const day = data.calendar.at(-1)!.released;
    const observations = data.observations.filter(({ release, period }) => !(release === day && period === DECEMBER));
    const old = { ...data.observations[0]!, release: day };
    const folders = data.folders.map((folder) => ({
      ...folder,
      card: { ...folder.card, kind: "first-release" as const },
    }));
    expect(() => believe({ ...data, folders, observations: [...observations, old] })).toThrow(
      /The release of 2026-01-10.* holds nothing after 2024-01/,
    );
  });

  it("not as the newest on a day on which the next one is long out", () => {
    const data = told(TWO_YEARS);
    expect(() => believed(data, wanted({}, data), { on: "2026-02-12" })).not.toThrow();
    expect(() => believed(data, wanted({}, data), { on: "2026-04-01" })).toThrow(
      /The newest month of ruritania is 2025-12, and 2026-01 was to be expected by 2026-02-1\d, before 2026-04-01/,
    );
    expect(() => believe(data, DECEMBER, "2026-04-01")).not.toThrow();
  });
});
