import { beforeAll, describe, expect, test } from "vitest";
import type { Evidence, PageEvidence } from "../../src/edition/check.ts";
import { checkEdition, checkPage, checkStored } from "../../src/edition/check-edition.ts";
import { editionText, withFileList } from "../../src/edition/edition-text.ts";
import { readPage } from "../../src/edition/read-page.ts";
import { completed, editionFrom } from "../../src/io/read-edition.ts";
import { type Finished, finished, plainData } from "./mutations/finished.ts";

let edition: Finished;
beforeAll(async () => {
  edition = await finished({ economy: "china", month: "2024-11" });
}, 120_000);

const faultsOf = (evidence: Evidence, ahead?: PageEvidence) =>
  checkEdition(evidence, ahead && [checkStored(storedOf(ahead)), checkPage(ahead)]).flatMap(({ faults }) => faults);

const storedOf = ({ page: _, theme: __, drawings: ___, pictures: ____, ...stored }: PageEvidence) => stored;

test("what was checked ahead is not checked again on the same evidence, whatever files have come since", () => {
  const ahead = [
    { ...checkPage(edition.evidence), faults: new Map([["numbers", [SEEN]]]) },
    { ...checkStored(storedOf(edition.evidence)), faults: new Map([["flash", [SEEN]]]) },
  ];
  const stored = { ...plainData(edition.evidence.stored), files: [] };
  expect(checkEdition({ ...edition.evidence, stored }, ahead).flatMap(({ faults }) => faults)).toEqual([SEEN, SEEN]);
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

describe("edition.json", () => {
  const files = [{ path: "index.html", sha256: "ab" }];
  const early = () => {
    const text = editionText(edition.evidence.stored);
    return { text, edition: editionFrom(text, "china") };
  };

  test("is the same text whether its list of files was there from the start or came last", () => {
    const whole = { ...edition.evidence.stored, files };
    expect(withFileList(early().text, files)).toBe(`${JSON.stringify(whole, null, 1)}\n`);
  });

  test("that was read before its list of files was there is not read again", () => {
    const [first, text] = [early(), withFileList(early().text, files)];
    const read = completed(text, first);
    expect(read).toEqual(editionFrom(text, "china"));
    expect(read?.facts).toBe(first.edition.facts);
  });

  const changes: readonly [string, (text: string) => string][] = [
    ["a digit", (text) => text.replace(/"value": (\d)/, (_, digit: string) => `"value": ${(Number(digit) + 1) % 10}`)],
    ["its end", (text) => text.slice(0, -3)],
    ["its list of files", (text) => text.replace('"sha256": "ab"', '"sha256": 5')],
    ["more after the list", (text) => text.replace(/\n\}\n$/, ',\n "month": "2020-01"\n}\n')],
  ];
  test.each(changes)("of which something else has changed is read as it is: %s", (_, change) => {
    const text = change(withFileList(early().text, files));
    expect(completed(text, early())).toBeUndefined();
  });
});
