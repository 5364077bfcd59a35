import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Dispatcher } from "undici";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { Passing } from "./passing.ts";

const MEGA = 1_000_000;
const UNPACKED: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes of an answer, unpacked; one that is larger than the source's limit, as it comes or unpacked, is dropped as soon as that is seen. */
export async function readBody(
  { headers, body }: Dispatcher.ResponseData,
  source: Source,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const most = source.limits.megabytes * MEGA;
  const length = Number(headers["content-length"] ?? 0);
  if (length > most) {
    body.on("error", () => undefined).destroy();
    tooLarge(source, `${Math.ceil(length / MEGA)} MB`);
  }
  const packing = String(headers["content-encoding"] ?? "identity").toLowerCase();
  const unpack = UNPACKED[packing];
  if (packing !== "identity" && !unpack) {
    body.on("error", () => undefined).destroy();
    throw new Passing(`it packed the answer as "${packing}", which was not asked for`);
  }
  const chunks: Buffer[] = [];
  const seen = { tooLarge: false };
  const parts = [body as Readable, ...(unpack ? [unpack()] : []), collector(chunks, most, seen)];
  try {
    await pipeline(parts as never, { signal });
  } catch (error) {
    // What breaks off behind an answer that is dropped is no fault of its own.
    if (!seen.tooLarge) throw error;
    tooLarge(source, `more than ${source.limits.megabytes} MB`);
  }
  return Buffer.concat(chunks);
}

function collector(chunks: Buffer[], most: number, seen: { tooLarge: boolean }) {
  let size = 0;
  return async (stream: AsyncIterable<Buffer>) => {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) {
        seen.tooLarge = true;
        throw new Error("too large");
      }
      chunks.push(chunk);
    }
  };
}

function tooLarge({ id, limits }: Source, has: string): never {
  return refusePull(
    `${id}: the answer has ${has}, and the limit is ${limits.megabytes} MB.`,
    "Narrow the query in sources.yaml, or raise limits.megabytes there.",
  );
}
