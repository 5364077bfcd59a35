import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownPdf } from "../../src/commands/own-pdf.ts";
import { readerKey } from "../../src/deliver/subscriber.ts";
import { folderStore } from "../../src/io/folder-store.ts";
import { sha256 } from "../../src/io/sha256.ts";
import { SAMPLE } from "../edition/sample-edition.ts";

const anna = { address: "anna@example.net" };
const place = `${readerKey(anna)}/${SAMPLE.economy.id}/${SAMPLE.month}`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tradebrief-own-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function put(changed: object = {}): Promise<void> {
  const files = [
    { path: "edition.json", bytes: JSON.stringify({ ...SAMPLE, ...changed }) },
    { path: "briefing.pdf", bytes: "%PDF of Anna" },
  ];
  const hashes = Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)]));
  await folderStore(folder).put(place, files, { from: "", edition: "", files: hashes });
}

it("gives a reader the PDF that a batch made for her, and nobody else's", async () => {
  await put();
  expect(Buffer.from((await ownPdf(folder, anna, SAMPLE))!).toString()).toBe("%PDF of Anna");
  expect(await ownPdf(folder, { address: "bo@example.net" }, SAMPLE)).toBeNull();
  expect(await ownPdf(undefined, anna, SAMPLE)).toBeNull();
});

it("refuses one that is of another day, or was touched after it was proved", async () => {
  await put({ asOf: "1999-01-01" });
  await expect(ownPdf(folder, anna, SAMPLE)).rejects.toThrow("another day");
  await put();
  writeFileSync(join(folder, place, "briefing.pdf"), "%PDF of somebody");
  await expect(ownPdf(folder, anna, SAMPLE)).rejects.toThrow("not as they were put");
});
