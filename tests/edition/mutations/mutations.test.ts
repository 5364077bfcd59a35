import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder } from "../../given/data-folder.ts";
import { alarms, type Finished, finished } from "./finished.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";

/** Months with something odd about them: split or combined first months, gaps, turns of the balance, later knowledge. */
const EDITIONS: readonly { month: string; asOf?: string; tried: number }[] = [
  { month: "2025-11", tried: 110 },
  { month: "2025-11", asOf: "latest", tried: 22 },
  { month: "2009-02", tried: 22 },
  { month: "2010-04", tried: 22 },
  { month: "2015-02", tried: 22 },
  { month: "2020-04", tried: 22 },
  { month: "2025-10", tried: 22 },
  { month: "2026-02", tried: 22 },
  { month: "2026-07", tried: 22 },
];
const KINDS = [
  "digit",
  "decimal",
  "sign",
  "month",
  "partner",
  "points",
  "direction",
  "unit",
  "flow",
  "comparison",
  "chart number",
];

/** So many of each kind, spread over the page; the same ones every time. */
function spread(all: readonly Mutation[], count: number): Mutation[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const each = Math.ceil(count / kinds.length);
  return kinds.flatMap((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const step = Math.max(1, Math.floor(own.length / each));
    return own.filter((_, index) => index % step === 0).slice(0, each);
  });
}

function told({ kind, near, was, now }: Mutation): string {
  return `${kind}: …${near}[${was} → ${now}]`;
}

/** The mutations that no check finds; comparing the page with edition.json word by word does not count. */
async function escaped(edition: Finished, mutations: readonly Mutation[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of mutations)
    if ((await alarms(edition, one.html)).every((name) => name === "story")) found.push(told(one));
  return found;
}

describe.each(EDITIONS)("the edition of $month as of $asOf", ({ month, asOf, tried }) => {
  let edition: Finished;
  beforeAll(async () => {
    edition = await finished({ economy: "china", month, ...(asOf ? { asOf } : {}) });
  });

  it("raises no alarm as it is", async () => {
    expect(await alarms(edition, edition.html)).toEqual([]);
  });

  it("is found wrong after any one change", { timeout: 120_000 }, async () => {
    const { words, economy } = edition.evidence;
    const mutations = mutationsOf(edition.html, words, economy);
    expect(KINDS.filter((kind) => !mutations.some((one) => one.kind === kind))).toEqual([]);
    expect(await escaped(edition, spread(mutations, tried))).toEqual([]);
  });
});

describe("a small edition of an economy that the program has never heard of", () => {
  const folder = dataFolder();
  afterAll(() => folder.drop());

  it("is found wrong after any one change, and not as it is", { timeout: 120_000 }, async () => {
    const edition = await finished({ economy: "ruritania", month: "2025-11", data: folder.data });
    expect(await alarms(edition, edition.html)).toEqual([]);
    const { words, economy } = edition.evidence;
    expect(await escaped(edition, spread(mutationsOf(edition.html, words, economy), 100))).toEqual([]);
  });
});
