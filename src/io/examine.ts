import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { BriefingError, inWords } from "../problems.ts";
import { tryBrowser } from "./browser.ts";
import { economiesIn } from "./read-data.ts";

/** One thing looked at on this machine. */
export interface Examined {
  readonly what: string;
  readonly well: boolean;
  readonly says: string;
}

const OLDEST_NODE = [20, 19];
const ROOM = 200e6;

/** Looks at what a build needs of this machine: Node, fonts, browser, data, a place to write. */
export async function examine(data: string, out: string, browser?: string): Promise<Examined[]> {
  return [node(), fonts(), await browserTried(browser), dataFound(data), folder(out)];
}

function node(): Examined {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const well = major > OLDEST_NODE[0]! || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]!);
  return {
    what: "Node.js",
    well,
    says: `${process.versions.node}${well ? "" : `, older than ${OLDEST_NODE.join(".")}: install a newer one`}`,
  };
}

function fonts(): Examined {
  const { resolve: find } = createRequire(import.meta.url);
  const lacks = ["source-serif-4", "source-sans-3"].filter((name) => {
    try {
      return !existsSync(find(`@fontsource/${name}/files/${name}-latin-400-normal.woff2`));
    } catch {
      return true;
    }
  });
  return {
    what: "Fonts",
    well: lacks.length === 0,
    says: lacks.length === 0 ? "Source Serif 4, Source Sans 3" : `${lacks.join(", ")} missing: run npm ci`,
  };
}

async function browserTried(path: string | undefined): Promise<Examined> {
  try {
    const found = await tryBrowser(path ? { path } : {});
    return { what: "Browser", well: true, says: `${found.version}, ${found.origin}: ${found.path}` };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    const { what, remedy } = inWords(error.problem);
    return { what: "Browser", well: false, says: `${what} ${remedy}` };
  }
}

function dataFound(data: string): Examined {
  try {
    const names = economiesIn(data);
    return {
      what: "Data",
      well: names.length > 0,
      says: names.length > 0 ? `${names.join(", ")} in ${data}` : `no economy in ${data}: add one, or give --data`,
    };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { what: "Data", well: false, says: inWords(error.problem).what };
  }
}

function folder(out: string): Examined {
  let path = resolve(out);
  while (!existsSync(path)) path = dirname(path);
  try {
    accessSync(path, constants.W_OK);
    const { bavail, bsize } = statfsSync(path);
    const free = bavail * bsize;
    return {
      what: "Reports",
      well: free > ROOM,
      says: `${resolve(out)}, ${Math.round(free / 1e6)} MB free${free > ROOM ? "" : ": too little"}`,
    };
  } catch {
    return { what: "Reports", well: false, says: `${path} cannot be written to: give another folder with --out` };
  }
}
