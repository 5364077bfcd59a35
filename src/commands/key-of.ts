import { sha256 } from "../io/sha256.ts";
import type { TextFile } from "../loaders/load.ts";

/** One hash for the names and contents of files. */
export function keyOf(files: readonly Pick<TextFile, "path" | "sha256">[]): string {
  return sha256(files.map((file) => `${file.path} ${file.sha256}\n`).join(""));
}
