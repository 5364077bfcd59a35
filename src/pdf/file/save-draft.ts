import { pack } from "./pack.ts";
import type { PdfDraft } from "./pdf-draft.ts";
import { tableOfObjects } from "./table-of-objects.ts";

/** How many objects lie together in one stream. */
const TOGETHER = 500;
const HEAD = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");

/** Where an object of a file stands: at a place, or as the nth in another. */
export type Standing = readonly [place: number] | readonly [within: number, nth: number];

/**
 * The draft as a file: streams one after the other, all else packed together, and the table of them at the end. `said` goes into
 * the trailer, `/Root 1 0 R`.
 */
export function saveDraft(draft: PdfDraft, said: string): Uint8Array {
  const parts: Uint8Array[] = [HEAD];
  const standing = new Map<number, Standing>();
  let at = HEAD.length;
  const put = (number: number, bytes: Uint8Array) => {
    const [head, end] = [Buffer.from(`${number} 0 obj\n`), Buffer.from("\nendobj\n")];
    standing.set(number, [at]);
    parts.push(head, bytes, end);
    at += head.length + bytes.length + end.length;
  };
  packTexts(draft, standing);
  for (const [number, bytes] of draft.streams) put(number, bytes);
  const start = at;
  const table = draft.add();
  standing.set(table, [start]);
  draft.putStream(table, ...tableOfObjects(standing, draft.size, said));
  put(table, draft.streams.get(table)!);
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Puts the texts into streams of many. */
function packTexts(draft: PdfDraft, standing: Map<number, Standing>): void {
  const numbers = [...draft.texts.keys()].sort((a, b) => a - b);
  for (let from = 0; from < numbers.length; from += TOGETHER) {
    const [some, holder] = [numbers.slice(from, from + TOGETHER), draft.add()];
    const texts = some.map((number) => draft.texts.get(number)!);
    let at = 0;
    const index = some.map((number, nth) => {
      standing.set(number, [holder, nth]);
      const entry = `${number} ${at}`;
      at += texts[nth]!.length + 1;
      return entry;
    });
    const head = `${index.join(" ")}\n`;
    const packed = pack(Buffer.from(`${head}${texts.join("\n")}`, "latin1"));
    draft.putStream(holder, packed, `/Type /ObjStm/N ${some.length}/First ${head.length}/Filter /FlateDecode`);
  }
}
