import { decodePDFRawStream, PDFArray, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|\[|\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
const OPERAND = /^(?:[/(<[\]>]|[-+.\d]|true$|false$|null$)/;

/** An operator of a page's content: where it ends, and where the first of its operands begins. */
export interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/** The content of a page as one text, in which each byte is a character. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of("Contents"));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const text = (stream: unknown) =>
    stream instanceof PDFRawStream ? charactersOf(decodePDFRawStream(stream).decode()) : "";
  return streams.map(text).join("\n");
}

/** The bytes of a content whose characters are bytes. */
export function bytesOf(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at++) bytes[at] = content.charCodeAt(at);
  return bytes;
}

// As many as a call takes. A decoder of "latin1" would read the bytes from 128 to 159 as letters of Windows.
const SOME = 8192;

function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SOME) parts.push(String.fromCharCode(...bytes.subarray(at, at + SOME)));
  return parts.join("");
}

/** The operations of a content, in order. */
export function operationsIn(content: string): Operation[] {
  const found: Operation[] = [];
  let start = -1;
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    if (start < 0) start = index;
    if (OPERAND.test(token)) continue;
    found.push({ operator: token, start, end: index + token.length });
    start = -1;
  }
  return found;
}
