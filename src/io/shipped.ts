import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { sha256 } from "./sha256.ts";

const SEAL = 64;
const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), "shipped");

/** What was made of these very things when the program was bundled, and lies beside it; undefined when it was not, or is not whole. */
export function shipped<Made>(kind: string, of: string, folder = SHIPPED): Made | undefined {
  try {
    const file = readFileSync(join(folder, `${kind}-${of}`));
    const body = file.subarray(SEAL);
    return sha256(body) === file.toString("latin1", 0, SEAL) ? (deserialize(body) as Made) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts something beside the program, for `shipped` to find. */
export function ship(kind: string, of: string, made: unknown): void {
  const place = join(SHIPPED, `${kind}-${of}`);
  const aside = `${place}.${process.pid}`;
  mkdirSync(dirname(place), { recursive: true });
  const body = serialize(made);
  writeFileSync(aside, Buffer.concat([Buffer.from(sha256(body), "latin1"), body]));
  renameSync(aside, place);
}
