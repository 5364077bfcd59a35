import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/** One table of a font: its place in the WOFF file and its true length. */
interface Entry {
  readonly head: Buffer;
  readonly bytes: Buffer;
}

/** The font in a WOFF file as plain TrueType or OpenType bytes, for readers that know no WOFF. */
export function fromWoff(woff: Uint8Array): Uint8Array {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (file.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is not a WOFF file.");
  const count = file.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => entryAt(file, HEADER + index * ENTRY));
  let offset = 12 + 16 * count;
  const directory = entries.map(({ head, bytes }) => {
    const row = Buffer.concat([head, Buffer.alloc(8)]);
    row.writeUInt32BE(offset, 8);
    row.writeUInt32BE(bytes.length, 12);
    offset += padded(bytes).length;
    return row;
  });
  return Buffer.concat([
    opening(file.subarray(4, 8), count),
    ...directory,
    ...entries.map(({ bytes }) => padded(bytes)),
  ]);
}

function entryAt(file: Buffer, at: number): Entry {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((step) => file.readUInt32BE(at + step)) as [
    number,
    number,
    number,
    number,
  ];
  const stored = file.subarray(offset, offset + packed);
  const head = Buffer.alloc(8);
  file.copy(head, 0, at, at + 4);
  head.writeUInt32BE(checksum, 4);
  return { head, bytes: packed < length ? inflateSync(stored) : stored };
}

function opening(flavour: Buffer, count: number): Buffer {
  const power = 2 ** Math.floor(Math.log2(count));
  const rest = Buffer.alloc(8);
  for (const [index, number] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    rest.writeUInt16BE(number, index * 2);
  return Buffer.concat([flavour, rest]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
