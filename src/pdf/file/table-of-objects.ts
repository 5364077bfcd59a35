import { pack } from "./pack.ts";
import type { Standing } from "./save-draft.ts";

/** A row: its kind, a place or a holder, which of those in it; and before all the way in which it is foretold. */
const ROW = 7;
const UP = 2;

/**
 * The table of a file's objects and what is said of it, as a stream (ISO 32000-1, 7.5.8). Each row is written as its difference
 * to the one above it, so that it packs to a tenth.
 */
export function tableOfObjects(
  standing: ReadonlyMap<number, Standing>,
  size: number,
  said: string,
): [packed: Uint8Array, said: string] {
  const rows = Buffer.alloc(size * ROW);
  for (const [number, [where, nth]] of standing) {
    rows[number * ROW] = nth === undefined ? 1 : 2;
    rows.writeUInt32BE(where, number * ROW + 1);
    rows.writeUInt16BE(nth ?? 0, number * ROW + 5);
  }
  const parameters = `/DecodeParms <</Predictor 12/Columns ${ROW}>>`;
  return [pack(differences(rows, size)), `/Type /XRef/Size ${size}/W [1 4 2]/Filter /FlateDecode${parameters}${said}`];
}

function differences(rows: Uint8Array, count: number): Uint8Array {
  const bytes = new Uint8Array(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    bytes[row * (ROW + 1)] = UP;
    for (let at = 0; at < ROW; at++)
      bytes[row * (ROW + 1) + 1 + at] = rows[row * ROW + at]! - (rows[(row - 1) * ROW + at] ?? 0);
  }
  return bytes;
}
