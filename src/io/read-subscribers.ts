import { existsSync, readFileSync } from "node:fs";
import { raise } from "../problems.ts";

/** The text of the desk's list of readers. */
export function readSubscribers(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  return raise({
    kind: "file-missing",
    path,
    remedy: "Give the list with --subscribers; docs/mail.md says what it holds.",
  });
}
