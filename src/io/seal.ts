import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const EDGE = 2 ** 20;

/**
 * What tells a large file from a cut, empty or foreign one: its size and the SHA-256 of its first and last megabyte.
 * Reading all of a browser would cost half a second at every run.
 */
export async function seal(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256");
    for (const position of [0, Math.max(0, size - EDGE)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(EDGE), 0, EDGE, position);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return `${size} ${hash.digest("hex")}\n`;
  } finally {
    await file.close();
  }
}
