import { crc32, inflateRawSync } from "node:zlib";
import { malformed } from "./malformed.ts";

/** The stated limits: what an archive may hold, and what of it may be unpacked. */
export const ZIP_LIMITS = { entries: 1000, entryBytes: 256 * 2 ** 20, allBytes: 400 * 2 ** 20 };

const REMEDY = "The file is damaged or no workbook; fetch it again.";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** The files of a zip archive that are wanted, by name, each unpacked within the limits and checked by its sum; nothing is written anywhere. */
export function unzip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  limits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, file, limits.entries).filter(({ name }) => wanted(name));
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  const large =
    entries.find(({ size }) => size > limits.entryBytes) ?? (all > limits.allBytes ? entries[0] : undefined);
  if (large)
    malformed(
      { file },
      `unpacked, the archive would be ${all} bytes large.`,
      `At most ${limits.entryBytes} a file and ${limits.allBytes} together are read; it may be a trap.`,
    );
  return new Map(entries.map((entry) => [entry.name, unpacked(view, entry, file)]));
}

function directory(view: Buffer, file: string, most: number): Entry[] {
  const end = view.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || end + 22 > view.length) malformed({ file }, "the file is no whole zip archive.", REMEDY);
  const count = view.readUInt16LE(end + 10);
  if (count > most)
    malformed({ file }, `the archive holds ${count} files.`, `At most ${most} are read; it may be a trap.`);
  const entries: Entry[] = [];
  for (let at = view.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50)
      malformed({ file }, "the archive's directory is damaged.", REMEDY);
    const [name, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    entries.push({
      name: view.toString("utf8", at + 46, at + 46 + name),
      method: view.readUInt16LE(at + 10),
      sum: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpacked(view: Buffer, { name, method, sum, packed, size, at }: Entry, file: string): Uint8Array {
  if (at + 30 > view.length || view.readUInt32LE(at) !== 0x04034b50)
    malformed({ file }, `"${name}" does not begin where the directory says.`, REMEDY);
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  const body = view.subarray(start, start + packed);
  const out = method === 0 ? body : method === 8 ? inflated(body, size, name, file) : null;
  if (!out)
    malformed(
      { file },
      `"${name}" is packed or enciphered by method ${method}.`,
      "Save the workbook without a password and fetch it again.",
    );
  if (out.length !== size || crc32(out) !== sum) malformed({ file }, `"${name}" is not what its sum says.`, REMEDY);
  return out;
}

// The declared size is the limit itself: what inflates to more is refused, not believed.
function inflated(body: Buffer, size: number, name: string, file: string): Uint8Array {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return malformed({ file }, `"${name}" does not unpack to the ${size} bytes that it declares.`, REMEDY, error);
  }
}
