import { holdData } from "../io/read-data.ts";
import type { BuildAsked } from "./build.ts";
import { openThreads } from "./build-threads.ts";

/** Builds one edition of this process in threads that get ready while the rest of the program is loaded; returns the exit code. */
export async function startBuild(asked: BuildAsked): Promise<number> {
  // The edition and its proof rest on the same data, whatever comes meanwhile.
  holdData();
  const threads = openThreads(asked.format, asked.browser);
  const { build } = await import("./build.ts");
  return build(asked, threads);
}
