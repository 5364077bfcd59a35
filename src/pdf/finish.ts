import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
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
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  describe(document, words);
  nameItself(document, words);
  nameElements(document);
  nameLinks(document);
  mendQuotes(document);
  markDecoration(document);
  identify(document, words);
  // Written anew with its small objects packed together: appended to the printer's own bytes it would be three times the size.
  return document.save({
    updateFieldAppearances: false,
    rewrite: true,
    useObjectStreams: true,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

function describe(document: PDFDocument, words: DocumentWords): void {
  const { context } = document;
  const date = PDFString.of(`D:${words.moment.replace(/\D/g, "").padEnd(14, "0")}`);
  // In place of the printer's own, whose dates would otherwise stay in the file.
  const info = PDFDict.withContext(context);
  for (const [key, text] of Object.entries({
    Title: words.title,
    Author: words.author,
    Subject: words.subject,
    Creator: words.producer,
    Producer: words.producer,
  })) {
    info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  info.set(PDFName.of("CreationDate"), date);
  info.set(PDFName.of("ModDate"), date);
  const old = context.trailerInfo.Info;
  if (old instanceof PDFRef) context.assign(old, info);
  else context.trailerInfo.Info = context.register(info);
}

function nameItself(document: PDFDocument, words: DocumentWords): void {
  const { context, catalog } = document;
  const packet = new TextEncoder().encode(xmp(words));
  const stream = PDFRawStream.of(context.obj({ Type: "Metadata", Subtype: "XML", Length: packet.length }), packet);
  catalog.set(PDFName.of("Metadata"), context.register(stream));
  catalog.set(PDFName.of("Lang"), PDFHexString.fromText(words.language));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
}

// The two halves of the identifier: made from the words, since the printer's own would change at every print.
function identify(document: PDFDocument, words: DocumentWords): void {
  const id = PDFHexString.of(fingerprint(JSON.stringify(words)));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
}

/** Sixteen bytes that differ when the text does (four FNV-1a sums), as hexadecimal digits. */
function fingerprint(text: string): string {
  const sum = (seed: number) =>
    [...text].reduce((total, sign) => Math.imul(total ^ sign.codePointAt(0)!, 0x01000193) >>> 0, seed);
  return [0x811c9dc5, 0x1234567, 0x89abcdef, 0xdeadbeef]
    .map((seed) => sum(seed).toString(16).padStart(8, "0"))
    .join("");
}
