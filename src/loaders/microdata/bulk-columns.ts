import { type CodeBook, listKey } from "../sources/code-book.ts";
import { malformed } from "../sources/malformed.ts";
import type { Mapping, Noun } from "../sources/mapping.ts";

/** The columns of a file of microdata that an aggregation reads, and how their codes are to be understood. */
export interface BulkColumns {
  readonly period: string;
  readonly flow: string | null;
  readonly partner: string;
  readonly product: string;
  readonly value: string;
  /** Columns of which only these codes count, or of which these do not. */
  readonly only: readonly (readonly [string, readonly string[]])[];
  readonly leave: readonly (readonly [string, readonly string[]])[];
}

/** The columns that a mapping declares, of the reporter's rows alone; a mapping that needs more than codes and sums is a problem. */
export function bulkColumns(mapping: Mapping, file: string, book: CodeBook, reporter: string): BulkColumns {
  const { partner, product, flow } = mapping;
  if (partner.column === undefined || product.column === undefined)
    malformed(
      { file },
      "partner and product each need a column.",
      "A table of totals alone is read by its own loader.",
    );
  for (const [name, noun] of Object.entries({ unit: mapping.unit, measure: mapping.measure }))
    if (noun.is === undefined)
      malformed(
        { file },
        `the ${name} stands in a column.`,
        "Rows of several kinds are not summed: choose one with only.",
      );
  return {
    period: mapping.period.column,
    flow: flow.column ?? null,
    partner: partner.column,
    product: product.column,
    value: mapping.value.column,
    only: [...Object.entries(mapping.only), ...reportersRows(mapping.reporter, file, book, reporter)],
    leave: Object.entries(mapping.leave),
  };
}

function reportersRows(noun: Noun, file: string, book: CodeBook, reporter: string): [string, string[]][] {
  if (noun.is !== undefined) {
    if (noun.is !== reporter)
      malformed({ file }, `the mapping is of ${noun.is}, not of ${reporter}.`, "Choose the economy's own mapping.");
    return [];
  }
  const codes = codesFor(noun, book, reporter);
  if (codes.length === 0)
    malformed({ file }, `no code of ${reporter} is known.`, "Add it to the list, or to the words of the mapping.");
  return [[noun.column!, codes]];
}

/** The source's codes, as lists and words of the mapping hold them, that stand for one of ours. */
function codesFor({ words, list }: Noun, book: CodeBook, ours: string): string[] {
  if (words) return Object.keys(words).filter((code) => words[code] === ours);
  if (!list) return [ours];
  const codes = [...(book.lists.get(list) ?? [])].flatMap(([code, one]) => (one === ours ? [code] : []));
  return [...new Set(codes.flatMap((code) => [code, code.toUpperCase()]))];
}

/** Our word for a code of a column; null when it is passed over, a problem when nobody knows it. */
export function oursFor(noun: Noun, name: string, code: string, file: string, book: CodeBook): string | null {
  if (noun.is !== undefined) return noun.is;
  const table = noun.words ? new Map(Object.entries(noun.words)) : noun.list ? book.lists.get(noun.list) : null;
  if (table === null) return code;
  const found = table?.get(noun.words ? code : listKey(code));
  if (found !== undefined) return found === "-" ? null : found;
  return malformed(
    { file },
    `the ${name} "${code}" is unknown.`,
    `Add it to ${noun.list ? `data/codes/lists/${noun.list}.csv` : "the words of the mapping"}, with - where it is to be passed over.`,
  );
}
