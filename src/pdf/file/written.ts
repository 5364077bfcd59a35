import { PdfDict } from "./pdf-dict.ts";
import { type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import { PdfText } from "./pdf-text.ts";
import { refusePdf } from "./refuse-pdf.ts";

/** An object as it is written in a file. */
export function written(object: PdfObject): string {
  if (object instanceof PdfRef) return `${object.number} 0 R`;
  if (object instanceof PdfText) return object.written;
  if (object instanceof PdfStream) return refusePdf("a stream stands within something else");
  if (object instanceof PdfDict)
    return `<<${[...object.entries].map(([key, value]) => `${name(`/${key}`)} ${written(value)}`).join("\n")}>>`;
  if (Array.isArray(object)) return `[${object.map(written).join(" ")}]`;
  return typeof object === "string" ? name(object) : plain(object as null | boolean | number);
}

function name(decoded: string): string {
  const signs = decoded.slice(1).replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (sign) => `#${hex(sign)}`);
  return `/${signs}`;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(2, "0");
}

// A number is never written with a power of ten.
function plain(object: null | boolean | number): string {
  const text = String(object);
  return typeof object === "number" && text.includes("e") ? object.toFixed(10) : text;
}
