import { posix } from "node:path";
import type { SourceFile } from "./sources.ts";

/** The rooms in the order data passes through them. A room may import from itself and from rooms above it. */
const ROOMS = [
  "vocabulary",
  "observations",
  "loaders",
  "indicators",
  "findings",
  "story",
  "charts",
  "edition",
  "article",
  "pdf",
  "deliver",
  "io",
  "commands",
];

/** Side by side: neither imports the other. */
const SIBLINGS = [
  ["loaders", "indicators"],
  ["story", "charts"],
];

/** Node's modules that only compute; every other one touches the world. */
const PURE = new Set(["assert", "buffer", "crypto", "path", "string_decoder", "url", "util", "zlib"]);
const WORLDLY = /^(puppeteer|puppeteer-core|@sparticuz\/chromium|nodemailer|bullmq|ioredis|undici|execa)(\/|$)/;

/** Packages that cost start-up time: a command that does not use them must not load them. */
const SLOW = /^(puppeteer|puppeteer-core|@sparticuz\/chromium|pdfjs-dist|fontkit|@duckdb\/node-api)(\/|$)/;

/** An import, static or dynamic, over however many lines it is written. */
const IMPORT =
  /\b(import|export)\s+(type\s+)?(?:[^;"'`()]*?\sfrom\s*)?["']([^"'\n]+)["']|\bimport\s*\(\s*(?:["'`]([^"'`\n]+)["'`])?/g;

interface Import {
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/** Everything a file imports; the target of a dynamic import that is not written out is null. */
function importsOf(code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, keyword, type, still, dynamic]) => ({
    target: still ?? dynamic ?? null,
    typeOnly: type !== undefined,
    dynamic: keyword === undefined,
  }));
}

/** What is wrong with the imports of a file, a sentence each with its remedy. */
export function importFaults(file: Pick<SourceFile, "path" | "code">): string[] {
  return importsOf(file.code).flatMap((one) => faultOf(file.path, one) ?? []);
}

function faultOf(path: string, { target, typeOnly, dynamic }: Import): string | null {
  if (target === null) return `${path} imports what it does not name; write the module's name out`;
  if (target.startsWith(".")) return pathFault(path, posix.join(posix.dirname(path), target), target);
  const node = /^node:([a-z_0-9]+)/.exec(target)?.[1];
  const outside = node === undefined ? WORLDLY.test(target) : !PURE.has(node);
  if (outside && !typeOnly && room(path) !== "io") return `${path} touches ${target}; move that into io/`;
  if (SLOW.test(target) && !typeOnly && !dynamic) return `${path} always loads ${target}; await import() it where used`;
  return null;
}

/** The rule for an import from another file of ours. */
function pathFault(path: string, to: string, target: string): string | null {
  if (to === "../package.json") return null;
  if (to.startsWith("../")) return `${path} imports ${target}, outside src/; move what it needs into a room`;
  if (!to.endsWith(".ts")) return `${path} imports ${target}; write the file's name with .ts`;
  if (to === "problems.ts") return null;
  const [from, into] = [room(path), room(to)];
  if (path === "problems.ts") {
    const part = into === null && to.endsWith("-problems.ts");
    return into === "vocabulary" || part
      ? null
      : `problems.ts imports ${target}; it is a leaf and may know vocabulary/ and its own parts only`;
  }
  if (from === null || from === "commands") return null;
  if (into === null) return `${path} imports ${target}; only commands/ and cli.ts see the whole`;
  if (ROOMS.indexOf(into) > ROOMS.indexOf(from)) return `${path} reaches forward to ${into}/`;
  const across = from !== into && SIBLINGS.some((pair) => pair.includes(from) && pair.includes(into));
  return across ? `${path} reaches across to ${into}/` : null;
}

/** The room a file stands in; null for the files above the rooms. */
export function room(path: string): string | null {
  return path.includes("/") ? path.split("/")[0]! : null;
}

/** Whether the folder is one of the rooms. */
export function isRoom(name: string): boolean {
  return ROOMS.includes(name);
}
