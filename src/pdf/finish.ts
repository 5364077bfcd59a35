import { PdfDict } from "./file/pdf-dict.ts";
import { PdfDraft } from "./file/pdf-draft.ts";
import { PdfRef } from "./file/pdf-object.ts";
import { PdfText } from "./file/pdf-text.ts";
import { refusePdf } from "./file/refuse-pdf.ts";
import { saveDraft } from "./file/save-draft.ts";
import { written } from "./file/written.ts";
import { markDecoration } from "./mark-decoration.ts";
import { mendQuotes } from "./mend-quotes.ts";
import { nameElements } from "./name-elements.ts";
import { nameLinks } from "./name-links.ts";
import { type DocumentWords, xmp } from "./xmp.ts";

/**
 * The printed document with its title, author, subject, language and dates, changed in place so that its tags stay.
 * The same printed page and words give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, words: DocumentWords): Promise<Uint8Array> {
  const draft = new PdfDraft(printed);
  const root = draft.file.trailer.entries.get("Root");
  const catalog = root instanceof PdfRef ? root.number : refusePdf("its catalogue has no number");
  draft.texts.set(catalog, catalogue(draft, words));
  const info = describe(draft, words);
  nameElements(draft);
  nameLinks(draft);
  mendQuotes(draft);
  markDecoration(draft);
  return saveDraft(draft, `/Root ${catalog} 0 R/Info ${info} 0 R${identifier(words)}`);
}

/** Puts what the document says of itself in the place of what the printer said, whose dates would otherwise stay in the file. */
function describe(draft: PdfDraft, words: DocumentWords): number {
  const old = draft.file.trailer.entries.get("Info");
  const number = old instanceof PdfRef ? old.number : draft.add();
  const date = `(D:${words.moment.replace(/\D/g, "").padEnd(14, "0")})`;
  const said = Object.entries({
    Title: words.title,
    Author: words.author,
    Subject: words.subject,
    Creator: words.producer,
    Producer: words.producer,
  }).map(([key, text]) => `/${key} ${PdfText.of(text).written}\n`);
  draft.texts.set(number, `<<${said.join("")}/CreationDate ${date}\n/ModDate ${date}>>`);
  return number;
}

/** The catalogue with a packet of words that machines read, the language, and the wish that the title be shown. */
function catalogue(draft: PdfDraft, words: DocumentWords): string {
  const old = draft.file.catalog.entries.get("Metadata");
  const packet = old instanceof PdfRef ? old.number : draft.add();
  draft.putStream(packet, new TextEncoder().encode(xmp(words)), "/Type /Metadata/Subtype /XML");
  const { entries, objects } = draft.file.catalog;
  const more = new Map(entries)
    .set("Metadata", new PdfRef(packet))
    .set("Lang", PdfText.of(words.language))
    .set("ViewerPreferences", new PdfDict(new Map([["DisplayDocTitle", true]]), objects));
  return written(new PdfDict(more, objects));
}

// The two halves of the identifier: made from the words, since the printer's own would change at every print.
function identifier(words: DocumentWords): string {
  const id = `<${fingerprint(JSON.stringify(words))}>`;
  return `/ID [${id} ${id}]`;
}

/** Sixteen bytes that differ when the text does (four FNV-1a sums), as hexadecimal digits. */
function fingerprint(text: string): string {
  const sum = (seed: number) =>
    [...text].reduce((total, sign) => Math.imul(total ^ sign.codePointAt(0)!, 0x01000193) >>> 0, seed);
  return [0x811c9dc5, 0x1234567, 0x89abcdef, 0xdeadbeef]
    .map((seed) => sum(seed).toString(16).padStart(8, "0"))
    .join("");
}
