import { z } from "../vocabulary/shapes.ts";

const word = z.string().min(1);
const heads = (count: number) => z.array(word).length(count);

/** A pattern that has room for just these names. */
function says(...names: readonly string[]) {
  const right = names.map((name) => `{${name}}`);
  return word.refine((text) => [...(text.match(/\{[^}]*\}/g) ?? [])].sort().join() === [...right].sort().join(), {
    error: `it needs room for ${right.join(", ")}, each once and no other`,
  });
}

const workbook = z.strictObject({
  cover: word,
  published: says("agency", "day", "time", "zone", "estimated"),
  known: says("day"),
  sheets: word,
  contents: z.strictObject({ name: word, columns: heads(2) }),
  notes: z.strictObject({ name: word, title: word, columns: heads(2) }),
  method: word,
  missing: word,
  source: word,
  chart: says("chart"),
  figures: z.strictObject({ name: word, title: word, note: word, columns: heads(8) }),
});

const csv = z.strictObject({
  ...{ figure: word, what: word, period: word, value: word, unit: word },
  ...{ step: word, method: word, formula: word, backfilled: word, rows: word },
});

const days = z.strictObject({
  day: says("day", "month", "year"),
  span: says("from", "to"),
  zone: says("place"),
  estimated: word,
});

const annexes = z.strictObject({
  ...{ yes: word, no: word, source: says("title", "retrieved", "trust"), workbook, csv },
  markdown: z.strictObject({
    released: says("day", "time", "zone", "known"),
    tables: word,
    sources: word,
    missing: says("names"),
    note: says("source"),
  }),
  flash: says("agency", "day", "time", "zone", "known"),
});

const mail = z.strictObject({
  released: says("day", "time", "zone", "agency"),
  agency: says("agency"),
  known: says("day"),
  correction: word,
  corrected: says("line"),
  note: says("text"),
  source: says("source"),
  chart: says("text"),
  page: says("address"),
  read: word,
  leave: says("address"),
  unsubscribe: word,
});

/** The shape of the words that stand in days, annexes and mails. */
export const outputWords = { days, annexes, mail };
