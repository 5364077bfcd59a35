import { kept } from "../io/kept.ts";
import { sha256 } from "../io/sha256.ts";
import { load, type Published, type TextFile } from "../loaders/load.ts";

// Of each economy the newest reading: a batch asks for the same figures thousands of times.
const inMemory = new Map<string, { readonly key: string; readonly data: Published }>();

/** What `load` gives for these files; read once for the same bytes, in memory and on disk. */
export function loaded(id: string, files: readonly TextFile[]): Published {
  const key = keyOf(files);
  const before = inMemory.get(id);
  if (before?.key === key) return before.data;
  const text = kept("published", [id, key], () => asText(load(id, files)));
  const data = fromText(text);
  inMemory.set(id, { key, data });
  return data;
}

/** One hash for the names and contents of files. */
export function keyOf(files: readonly Pick<TextFile, "path" | "sha256">[]): string {
  return sha256(files.map((file) => `${file.path} ${file.sha256}\n`).join(""));
}

// As one string of JSON: by far the quickest to read again.
function asText(data: Published): string {
  return JSON.stringify({ ...data, notes: [...data.notes] });
}

function fromText(text: string): Published {
  const read = JSON.parse(text) as Omit<Published, "notes"> & { readonly notes: [string, never][] };
  return { ...read, notes: new Map(read.notes) };
}
