import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { fileListIn } from "../edition/edition-text.ts";
import { raise } from "../problems.ts";
import { period } from "../vocabulary/period.ts";
import { z } from "../vocabulary/shapes.ts";
import type { OutFile } from "./write-folder.ts";

/** The files of a finished edition by their path inside its folder. */
export type EditionFiles = readonly OutFile[];

const BINARY = /\.(pdf|xlsx|png)$/;

/** All files of an edition's folder, known or not; a folder without edition.json is a problem. */
export function readEditionFiles(folder: string): EditionFiles {
  if (!existsSync(join(folder, "edition.json")))
    return raise({ kind: "edition-unreadable", path: folder, what: "it holds no edition.json." });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, bytes: BINARY.test(path) ? new Uint8Array(bytes) : bytes.toString("utf8") };
    });
}

const text = z.string();
const runs = z.array(z.looseObject({ text }));
const named = z.array(z.looseObject({ id: text }));
const blocks = z.array(z.looseObject({ kind: text, runs: runs.optional() }));

const files = z.array(z.looseObject({ path: text, sha256: text }));

/** As much of an edition as has to be there to read it back; what stands in it is compared afterwards. */
const SHAPE = z.looseObject({
  format: z.literal(1),
  economy: z.looseObject({ id: text, agency: text }),
  locale: text,
  month: text.refine((month) => period(month) !== null),
  monthName: text,
  release: z.looseObject({ date: text, time: text, zone: text }),
  nextRelease: z.looseObject({ period: text, date: text }).optional(),
  asOf: text,
  series: text,
  story: z.looseObject({
    headline: runs,
    standfirst: runs,
    line: runs.optional(),
    flash: z.array(z.looseObject({ runs })).optional(),
    lede: blocks,
    keyFigures: z.array(
      z.looseObject({ label: text, value: runs, basis: runs.optional(), change: runs, forecast: runs }),
    ),
    sections: z.array(z.looseObject({ id: text, name: text, heading: runs, blocks })),
  }),
  charts: z.array(z.looseObject({ id: text, title: runs })),
  tables: named,
  facts: named,
  findings: named,
  observations: named,
  sources: named,
  methods: z.array(runs),
  missing: z.array(text),
  inputs: z.array(z.looseObject({ path: text, sha256: text })),
  files: files.optional(),
  versions: z.record(text, text),
  focus: z
    .object({
      partners: z.array(text),
      products: z.array(text),
      sections: z.array(text),
      currency: text.optional(),
    })
    .optional(),
});

/** An edition that was read before its list of files was there, and the text that it was read from. */
export interface ReadBefore {
  readonly text: string;
  readonly edition: Edition;
}

/** The edition in a text that has nothing but the list of files more than one that was read before; undefined when anything else differs. */
export function completed(json: string, before: ReadBefore): Edition | undefined {
  const list = fileListIn(json, before.text);
  if (list === undefined) return undefined;
  try {
    const read = files.safeParse(JSON.parse(list));
    return read.success ? { ...before.edition, files: read.data } : undefined;
  } catch {
    return undefined;
  }
}

/** The edition in the text of an edition.json; one that is not an edition of this format is a problem. */
export function editionFrom(json: string, path: string): Edition {
  const fault = (what: string) => raise({ kind: "edition-unreadable", path, what });
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    return fault(`edition.json is not JSON (${(error as Error).message}).`);
  }
  const result = SHAPE.safeParse(read);
  if (result.success) return result.data as unknown as Edition;
  const { path: place, message } = result.error.issues[0]!;
  return fault(`edition.json is no edition: ${place.join(".") || "all of it"}: ${message}.`);
}
