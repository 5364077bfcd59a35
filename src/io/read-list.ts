import { existsSync, readFileSync } from "node:fs";
import { raise } from "../problems.ts";

/** The text of a list of editions or readers. */
export function readList(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  return raise({
    kind: "file-missing",
    path,
    remedy: "Give a YAML list or a subscribers.csv; docs/batch.md says what they hold.",
  });
}
