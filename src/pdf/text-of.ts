import type { PdfDict } from "./file/pdf-dict.ts";
import { PdfText } from "./file/pdf-text.ts";

/** The text behind a key, whichever way it is written; empty when there is none. */
export function textOf(dict: PdfDict, key: string): string {
  const value = dict.get(key);
  return value instanceof PdfText ? value.read() : "";
}
