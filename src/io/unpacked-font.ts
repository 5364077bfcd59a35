import { existsSync, readFileSync } from "node:fs";
import { fromWoff } from "../charts/from-woff.ts";
import type { FontFile } from "./theme-fonts.ts";

/** The same outlines in the older wrapping, where the package has it too: it is unpacked ten times faster. */
export function unpackedFont({ path, own, bytes }: FontFile): Uint8Array {
  const older = path.replace(/woff2$/, "woff");
  return own || !existsSync(older) ? bytes : fromWoff(readFileSync(older));
}
