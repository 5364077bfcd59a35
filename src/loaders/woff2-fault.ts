import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";

const HEADER = 48;
/** Places of names in the list of known tables: https://www.w3.org/TR/WOFF2/#table_dir_format */
const [GLYF, LOCA, VARIATIONS, UNLISTED] = [10, 11, 47, 63];

/** What keeps the bytes from being a static font of TrueType outlines in a WOFF2 file, whole to its last table; null when nothing does. */
export function woff2Fault(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER || file.toString("latin1", 0, 4) !== "wOF2") return "is no WOFF2 font";
  if (file.readUInt32BE(8) !== file.length) return "is not whole";
  if (file.toString("latin1", 4, 8) === "OTTO") return "has outlines that a printer does not keep as text (CFF)";
  try {
    const { tables, end } = directory(file);
    if (tables.some(({ tag }) => tag === VARIATIONS)) return "is a variable font, and pages take static ones";
    const packed = file.subarray(end, end + file.readUInt32BE(20));
    const length = tables.reduce((sum, table) => sum + table.length, 0);
    return brotliDecompressSync(packed).length === length ? null : "is not whole";
  } catch {
    return "is not whole";
  }
}

function directory(file: Buffer): {
  readonly tables: readonly { tag: number; length: number }[];
  readonly end: number;
} {
  let at = HEADER;
  const number = () => {
    let value = 0;
    for (let more = true; more; at++) {
      more = (file.readUInt8(at) & 0x80) !== 0;
      value = value * 128 + (file.readUInt8(at) & 0x7f);
    }
    return value;
  };
  const tables = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file.readUInt8(at++);
    const [tag, version] = [flags & 0x3f, flags >> 6];
    if (tag === UNLISTED) at += 4;
    const length = number();
    // Outlines are packed anew unless they say otherwise, other tables only if they say so.
    const isPacked = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    return { tag, length: isPacked ? number() : length };
  });
  return { tables, end: at };
}
