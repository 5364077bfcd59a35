import { beforeAll, describe, expect, test } from "vitest";
import type { Evidence, PageEvidence } from "../../src/edition/check.ts";
import { checkAhead, checkEdition } from "../../src/edition/check-edition.ts";
import { readPage } from "../../src/edition/read-page.ts";
import { type Finished, finished, plainData } from "./mutations/finished.ts";

let edition: Finished;
beforeAll(async () => {
  edition = await finished({ economy: "china", month: "2024-11" });
}, 120_000);

const faultsOf = (evidence: Evidence, ahead?: PageEvidence) =>
  checkEdition(evidence, ahead && checkAhead(ahead)).flatMap(({ faults }) => faults);

test("what was checked ahead is not checked again on the same evidence, whatever files have come since", () => {
  const ahead = { ...checkAhead(edition.evidence), faults: new Map([["numbers", [SEEN]]]) };
  const stored = { ...plainData(edition.evidence.stored), files: [] };
  expect(checkEdition({ ...edition.evidence, stored }, ahead).flatMap(({ faults }) => faults)).toContain(SEEN);
});

const SEEN = { file: "index.html", part: "seen", words: "ahead", reason: "of all files" };

describe("what was checked ahead is not believed when it differs", () => {
  const changes: readonly [string, () => Promise<Partial<Evidence>>][] = [
    ["a number on the page", async () => ({ page: await readPage(edition.html.replace(/6\.7/g, "7.6")) })],
    ["a number in edition.json", async () => ({ stored: changed(edition.evidence) })],
    ["a picture", async () => ({ pictures: emptied(edition.evidence.pictures) })],
    ["a drawing", async () => ({ drawings: { ...edition.evidence.drawings, charts: {} } })],
  ];
  test.each(changes)("%s", async (_, change) => {
    const evidence = { ...edition.evidence, ...(await change()) };
    const found = faultsOf(evidence, edition.evidence);
    expect(found).not.toEqual([]);
    expect(found).toEqual(faultsOf(evidence));
  });
});

function changed({ stored }: Evidence): Evidence["stored"] {
  const copy = plainData(stored);
  const [first, ...others] = copy.facts;
  return { ...copy, facts: [{ ...first!, value: first!.value + 1 }, ...others] };
}

function emptied(pictures: Evidence["pictures"]): Evidence["pictures"] {
  return Object.fromEntries(Object.keys(pictures).map((id) => [id, "<svg></svg>"]));
}
