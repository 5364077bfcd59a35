import { existsSync } from "node:fs";

/** Whether there is a file or folder of that path. */
export function isThere(path: string): boolean {
  return existsSync(path);
}
