import { beforeAll, describe, expect, it } from "vitest";
import { checkEdition } from "../../../src/edition/check-edition.ts";
import type { Edition } from "../../../src/edition/edition.ts";
import { type Finished, finished, plainData, raised } from "./finished.ts";

type Loose = { [key: string]: Loose } & Loose[];
const loose = (edition: Edition) => edition as unknown as Loose;

/** Changes of edition.json, each of one thing. */
const CHANGES: readonly [string, (edition: Loose) => void][] = [
  ["a fact's value by a tenth", (edition) => put(fact(edition, "exports.total.year-on-year"), "value", 6)],
  ["a fact's sign", (edition) => put(fact(edition, "exports.partner.USA.year-on-year"), "value", 28.6)],
  ["a fact's unit", (edition) => put(fact(edition, "imports.total.year-on-year"), "unit", "percentage points")],
  ["a fact's period", (edition) => put(fact(edition, "balance.total.level"), "period", "2025-10")],
  ["a streak by one", (edition) => put(fact(edition, "exports.partner.USA.streak"), "value", 9)],
  ["a finding's verdict", (edition) => put(finding(edition, "surprise:imports.total"), "verdict", "beat")],
  [
    "a finding's proof",
    (edition) => put(finding(edition, "milestone:balance.total.year-to-date").proof!, "boundary", null),
  ],
  ["an observation", (edition) => put(edition.observations![3]!, "value", 1)],
  ["a word of the headline", (edition) => put(edition.story!.headline![0]!, "text", "Somebody’s trade ")],
  ["a cell of a table", (edition) => put(edition.tables![0]!.rows![2]!.cells![1]![0]!, "text", "+8.4")],
  ["a value that a chart draws", (edition) => put(edition.charts![1]!.spec!, "height", 1)],
  ["the day of the release", (edition) => put(edition.release!, "date", "2025-12-09")],
  ["a fact that is left out", (edition) => void (edition.facts as unknown as unknown[]).pop()],
];

function fact(edition: Loose, id: string): Loose {
  return (edition.facts as Loose[]).find((one) => (one.id as unknown) === id)!;
}

function finding(edition: Loose, id: string): Loose {
  return (edition.findings as Loose[]).find((one) => (one.id as unknown) === id)!;
}

function put(holder: Loose, key: string, value: unknown): void {
  if (!(key in holder)) throw new Error(`there is no "${key}" to change`);
  (holder as unknown as Record<string, unknown>)[key] = value;
}

describe("edition.json", () => {
  let edition: Finished;
  beforeAll(async () => {
    edition = await finished({ economy: "china", month: "2025-11" });
  });

  it.each(CHANGES)("is found wrong when somebody changes %s", (_, change) => {
    const stored = plainData(edition.evidence.stored);
    change(loose(stored));
    expect(raised(checkEdition({ ...edition.evidence, stored }))).toContain("recomputed");
  });

  it("is not called wrong but out of date when the data have changed since", () => {
    const stored = plainData(edition.evidence.stored);
    put(loose(stored).inputs![0]!, "sha256", "0".repeat(64));
    const results = checkEdition({ ...edition.evidence, stored });
    expect(raised(results)).toContain("inputs");
    expect(raised(results)).not.toContain("recomputed");
    expect(results.flatMap(({ faults }) => faults).map(({ reason }) => reason)).toContain(
      "has changed since the edition was made",
    );
  });

  it("names what stands and what should stand", () => {
    const stored = plainData(edition.evidence.stored);
    put(fact(loose(stored), "exports.total.year-on-year"), "value", 9.5);
    const [fault] = checkEdition({ ...edition.evidence, stored }).flatMap(({ faults }) => faults);
    expect(fault).toMatchObject({ file: "edition.json", words: "9.5", reason: "stands here, and the data give 5.9" });
  });

  it("holds its words to the version that chose them, and its figures to every version", () => {
    const stored = plainData(edition.evidence.stored);
    put(loose(stored).versions!, "tradebrief", "0.0.1");
    put(loose(stored).story!.lede![0]!.runs![0]!, "text", "Otherwise said ");
    const results = checkEdition({ ...edition.evidence, stored, page: null, annexes: { redrawn: {} } });
    expect(raised(results)).toEqual([]);
  });
});
