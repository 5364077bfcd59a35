import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** The environment, with what a file .env in the working folder adds to it; what is set outside counts more. */
export function environment(file = ".env"): Readonly<Record<string, string | undefined>> {
  const added = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return { ...added, ...process.env };
}
