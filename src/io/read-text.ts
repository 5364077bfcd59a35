import { readFileSync } from "node:fs";
import { raise } from "../problems.ts";

/** The text of a file; a file that is not there is a problem. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return raise({ kind: "file-missing", path, remedy: "Check the path." }, error);
  }
}
