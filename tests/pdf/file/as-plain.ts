import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { PdfDict } from "../../../src/pdf/file/pdf-dict.ts";
import { type PdfObject, PdfRef, PdfStream } from "../../../src/pdf/file/pdf-object.ts";
import { PdfText } from "../../../src/pdf/file/pdf-text.ts";

/** An object of our own reader as plain data. */
export function asPlain(object: PdfObject): unknown {
  if (object instanceof PdfRef) return { ref: object.number };
  if (object instanceof PdfText) return { text: object.read() };
  if (object instanceof PdfStream) return { stream: asPlain(object.dict), length: object.packed.length };
  if (object instanceof PdfDict)
    return Object.fromEntries([...object.entries].map(([key, value]) => [key, asPlain(value)]));
  return Array.isArray(object) ? object.map(asPlain) : object;
}

/** The same of an object of pdf-lib. */
export function asPlainToo(object: PDFObject): unknown {
  if (object instanceof PDFRef) return { ref: object.objectNumber };
  if (object instanceof PDFString || object instanceof PDFHexString) return { text: object.decodeText() };
  if (object instanceof PDFRawStream) return { stream: asPlainToo(object.dict), length: object.contents.length };
  if (object instanceof PDFStream) throw new Error("a stream that was not read");
  if (object instanceof PDFDict)
    return Object.fromEntries(object.entries().map(([key, value]) => [key.decodeText(), asPlainToo(value)]));
  if (object instanceof PDFArray) return object.asArray().map(asPlainToo);
  if (object instanceof PDFName) return `/${object.decodeText()}`;
  if (object instanceof PDFNumber) return object.asNumber();
  return object instanceof PDFBool ? object.asBoolean() : null;
}
