import { z } from "../../vocabulary/shapes.ts";
import { fromYaml } from "../yaml.ts";
import { malformed } from "./malformed.ts";

/** The formats that sources write, each with its loader. */
export const FORMATS = [
  "gacc",
  "eastmoney",
  "comtrade",
  "census-api",
  "census-workbook",
  "fred-csv",
  "fred-json",
  "json-stat",
  "eurostat-tsv",
  "sdmx-json",
  "dbnomics",
  "world-bank",
  "csv",
  "xlsx",
] as const;
export type Format = (typeof FORMATS)[number];

const MAPPED: readonly Format[] = ["json-stat", "eurostat-tsv", "sdmx-json", "dbnomics", "world-bank", "csv", "xlsx"];

const word = z.string().min(1);
const limits = z.strictObject({
  /** The most that one answer may have, also unpacked. */
  megabytes: z.number().positive().default(64),
  /** How long one answer may take, and how long all tries together with their pauses. */
  seconds: z.number().positive().default(60),
  patience: z.number().positive().default(300),
  attempts: z.int().min(1).max(10).default(4),
  /** The most calls in a day, over all economies that ask the same host with the same key. */
  daily: z.int().positive().optional(),
  /** The first pause between two tries; each next one is twice as long. */
  pause: z.number().positive().default(2),
});

const source = z.strictObject({
  title: word,
  trust: z.enum(["A", "B", "C", "D"]),
  format: z.enum(FORMATS),
  url: z.string().regex(/^https?:\/\//, "an address that starts with https:// or http://"),
  /** Further hosts to which an answer may be redirected. */
  hosts: z.array(word).default([]),
  headers: z.record(word, z.string()).default({}),
  mapping: word.optional(),
  /** One request for each of them, which stands for {series}. */
  series: z.array(word).default([]),
  /** The most months that one request may ask for. */
  months: z.int().positive().optional(),
  /** How far behind the last month held a pull asks again, for revisions. */
  back: z.int().min(0).default(24),
  /** The address is a page of links: rows whose text holds the words, and how many of their newest links are followed. */
  index: z.strictObject({ row: word, newest: z.int().positive().default(2) }).optional(),
  /** The name of the environment's variable that holds the key, which stands for {key} in address and headers. */
  key: word.regex(/^[A-Z][A-Z0-9_]*$/, "the name of a variable such as EXAMPLE_API_KEY").optional(),
  /** The least time between two calls, in seconds. */
  every: z.number().min(0).default(1),
  charset: word.optional(),
  origin: z.enum(["published", "reported", "derived", "converted"]).default("published"),
  limits: limits.prefault({}),
});

const SHAPE = z.strictObject({ sources: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), source) });

/** Where the figures of an economy are fetched, as its sources.yaml says: the order is that in which sources are believed. */
export interface Source extends z.output<typeof source> {
  readonly id: string;
}

/** The sources that a file declares, each checked. */
export function fromSourceYaml(text: string, file: string): Source[] {
  const { sources } = fromYaml(text, file, SHAPE as z.ZodType<z.output<typeof SHAPE>>);
  return Object.entries(sources).map(([id, declared]) => {
    const faults = [
      [MAPPED.includes(declared.format) && !declared.mapping, `the format "${declared.format}" needs a mapping.`],
      [declared.url.includes("{key}") && !declared.key, "the address holds {key}, and no key is named."],
      [
        declared.url.includes("{series}") !== declared.series.length > 0,
        "{series} and the list of series go together.",
      ],
    ] as const;
    const fault = faults.find(([wrong]) => wrong);
    if (fault) malformed({ file }, `${id}: ${fault[1]}`, "Correct the source; docs/pulling.md lists the keys.");
    return { id, ...declared };
  });
}
