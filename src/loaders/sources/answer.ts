import { malformed } from "./malformed.ts";

const META = /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)/i;

/** The text of an answer: UTF-8 when its bytes are valid as such, else the charset that is declared; bytes that are neither are a problem. */
export function textOf(bytes: Uint8Array, file: string, declared?: string): string {
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const charset = declared ?? META.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 2048)))?.[1];
  const text = charset && !/^utf-?8$/i.test(charset) ? decoded(bytes, charset) : null;
  if (text !== null) return text;
  const line = firstBadLine(bytes);
  return malformed(
    { file, line },
    `the bytes of this line are not ${charset ?? "UTF-8"}.`,
    "Find out in which charset the source writes and declare it, or fetch the answer again.",
  );
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null; // an unknown label or bytes that are not of it
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const bad = lenient.indexOf("\ufffd");
  return lenient.slice(0, Math.max(bad, 0)).split("\n").length;
}

/** Stops when an answer that should be data is empty, a login, or a page for people, whatever its status was. */
export function refusePage(text: string, file: string, wanted: string): void {
  const start = text.replace(/^\ufeff/, "").trimStart();
  if (start === "")
    malformed(
      { file },
      `the answer is empty where ${wanted} should be.`,
      "The source has nothing for that query; ask for an earlier month.",
    );
  if (!start.startsWith("<")) return;
  const title = /<title[^>]*>([^<]{0,200})/i.exec(start)?.[1]?.replace(/\s+/g, " ").trim();
  const called = title ? ` called "${title}"` : "";
  const line = text.slice(0, text.indexOf("<")).split("\n").length;
  if (/type\s*=\s*["']?password|\b(?:log|sign)[ -]?[io]n\b/i.test(start.slice(0, 100_000)))
    malformed(
      { file, line },
      `a login page${called} came instead of ${wanted}.`,
      "The source wants a key or moved; check the address and the key.",
    );
  if (/^<(?:!doctype\s+html|html|head|body|script|meta)/i.test(start))
    malformed(
      { file, line },
      `a web page${called} came instead of ${wanted}.`,
      "Open the address in a browser to see what it says, and fetch again later.",
    );
  malformed(
    { file, line },
    `XML came instead of ${wanted}.`,
    "Ask for the other format in the address, or by the Accept header.",
  );
}
