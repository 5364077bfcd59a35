import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSealed, writeSealed } from "./sealed-file.ts";

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), "shipped");

/** What was made of these very things when the program was bundled, and lies beside it; undefined when it was not, or is not whole. */
export function shipped<Made>(kind: string, of: string, folder = SHIPPED): Made | undefined {
  return readSealed<Made>(join(folder, `${kind}-${of}`))?.made;
}

/** Puts something beside the program, for `shipped` to find. */
export function ship(kind: string, of: string, made: unknown): void {
  writeSealed(join(SHIPPED, `${kind}-${of}`), made);
}
