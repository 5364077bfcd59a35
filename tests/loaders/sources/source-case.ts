import type { Reading } from "../../../src/loaders/sources/reading.ts";

/** An answer of a source and what must be read from it. */
export interface Example {
  readonly name: string;
  /** `genuine`: copied from a real answer; `shape`: written after the source's own description, with real figures where there are some. */
  readonly origin: "genuine" | "shape";
  readonly read: () => readonly Reading[];
  /** Lines checked by hand against the answer: all of them when `whole`, else some among `count`. */
  readonly lines: readonly string[];
  readonly count: number;
}

/** A bad day: what comes instead, and what the complaint must say. */
export interface BadDay {
  readonly name: string;
  readonly read: () => unknown;
  readonly says: RegExp;
}

/** A source with its loader, its examples and its bad days. */
export interface SourceCase {
  readonly source: string;
  readonly format: string;
  readonly loader: string;
  readonly holds: string;
  readonly examples: readonly Example[];
  readonly badDays: readonly BadDay[];
}

/** A text with one thing in it changed; a text that does not hold it is a mistake of the test. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`the answer does not hold ${from}`);
  return result;
}

/** Pages that come where data should be, with status 200. */
export const PAGES = {
  error: "<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head><body>Try later</body></html>",
  login:
    '<html><head><title>Member area</title></head><body><form action="/session"><input type="password"></form></body></html>',
};
