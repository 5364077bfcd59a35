import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Validators } from "./get-once.ts";
import { sha256 } from "./sha256.ts";
import { writeThrough } from "./write-folder.ts";

/** What is kept of the last answer to a question. */
export interface Kept extends Validators {
  /** The hashes of its pages; none when the source had nothing. */
  readonly pages: readonly string[];
  readonly charset?: string | undefined;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** Whether its figures are held: an answer that was fetched and not yet taken in is read again without the network. */
  readonly held: boolean;
}

/** The raw answers of an economy by the hash of their content, and what each question was last answered. */
export interface Answers {
  readonly folder: string;
  /** What every question was last answered. */
  all(): Readonly<Record<string, Kept>>;
  last(question: string): Kept | undefined;
  bytes(hash: string): Uint8Array | null;
  /** Keeps the bytes; gives their hash. */
  keep(bytes: Uint8Array): string;
  /** Notes what a question was answered, written through. */
  note(changes: Readonly<Record<string, Kept>>): void;
}

/** The answers kept in a folder; what a killed run left aside there is taken away. */
export function answersIn(folder: string): Answers {
  if (existsSync(folder))
    for (const name of readdirSync(folder))
      if (/\.aside$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  const index = join(folder, "answers.json");
  let kept: Record<string, Kept> = existsSync(index) ? JSON.parse(readFileSync(index, "utf8")) : {};
  const put = (path: string, content: string | Uint8Array) => {
    writeThrough(`${path}.aside`, content);
    renameSync(`${path}.aside`, path);
  };
  const pathOf = (hash: string) => join(folder, `${hash}.gz`);
  return {
    folder,
    all: () => kept,
    last: (question) => kept[question],
    bytes: (hash) => (existsSync(pathOf(hash)) ? whole(gunzipSync(readFileSync(pathOf(hash))), hash) : null),
    keep: (bytes) => {
      const hash = sha256(bytes);
      if (!existsSync(pathOf(hash))) put(pathOf(hash), gzipSync(bytes));
      return hash;
    },
    note: (changes) => {
      kept = { ...kept, ...changes };
      put(index, `${JSON.stringify(kept, null, 1)}\n`);
    },
  };
}

/** An answer that is not what its name says has been changed on the disk, and counts as not there. */
function whole(bytes: Uint8Array, hash: string): Uint8Array | null {
  return sha256(bytes) === hash ? bytes : null;
}
