import { lineFinder } from "../../vocabulary/line-finder.ts";
import { malformed } from "./malformed.ts";

/** A value of a JSON text, numbers as the digits that were written; `at` is its place in the text. Lists and maps are read when asked for. */
export type Json =
  | { readonly kind: "text" | "number"; readonly text: string; readonly at: number }
  | { readonly kind: "true" | "false" | "null"; readonly at: number }
  | { readonly kind: "list"; readonly items: readonly Json[]; readonly at: number }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Json>; readonly at: number };

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these within a text.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;

/**
 * What a JSON text says, with the digits of its numbers kept and the place of everything; `JSON.parse` keeps neither. The whole
 * text is gone through at once and found sound, but its parts are built only when they are asked for: the largest answers hold
 * millions of values, of which a loader looks at one row at a time.
 */
export function fromJson(text: string, file: string): Json {
  const reader = new Reader(text, file);
  const start = reader.whole();
  return reader.valueAt(start);
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  /** Where the value begins, once the whole text is found sound. */
  whole(): number {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#blank();
    const start = this.#at;
    this.#pass(0);
    this.#blank();
    if (this.#at < this.#text.length) this.#fail("goes on after its end");
    return start;
  }

  valueAt(at: number): Json {
    this.#at = at;
    const sign = this.#text[at];
    if (sign === '"') return { kind: "text", text: this.#string(), at };
    if (sign !== "{" && sign !== "[") {
      const word = this.#take(WORD);
      return word ? { kind: word as "true" | "false" | "null", at } : { kind: "number", text: this.#take(NUMBER), at };
    }
    // The getters below have a `this` of their own.
    const reader = this;
    return sign === "{"
      ? {
          kind: "map",
          at,
          get entries() {
            return reader.#entriesAt(at);
          },
        }
      : {
          kind: "list",
          at,
          get items() {
            return reader.#itemsAt(at);
          },
        };
  }

  #entriesAt(at: number): Map<string, Json> {
    const starts = new Map<string, number>();
    this.#at = at;
    this.#parts("}", () => {
      const keyAt = this.#at;
      const key = this.#string();
      if (starts.has(key)) {
        this.#at = keyAt;
        this.#fail(`has the key "${key}" twice`);
      }
      this.#colon(key);
      starts.set(key, this.#at);
      this.#pass(0);
    });
    return new Map([...starts].map(([key, start]) => [key, this.valueAt(start)]));
  }

  #itemsAt(at: number): Json[] {
    const starts: number[] = [];
    this.#at = at;
    this.#parts("]", () => {
      starts.push(this.#at);
      this.#pass(0);
    });
    return starts.map((start) => this.valueAt(start));
  }

  /** Goes past a value and stops at what is not sound in it. */
  #pass(depth: number): void {
    if (depth > DEEPEST) this.#fail(`is nested more than ${DEEPEST} deep`);
    const sign = this.#text[this.#at];
    if (sign === '"') this.#raw();
    else if (sign === "[") this.#parts("]", () => this.#pass(depth + 1));
    else if (sign === "{") {
      this.#parts("}", () => {
        this.#colon(this.#raw());
        this.#pass(depth + 1);
      });
    } else if (!this.#take(NUMBER) && !this.#take(WORD)) this.#fail("has no value here");
  }

  /** Goes through the parts of a list or map, from its opening sign to past the closing one. */
  #parts(end: "]" | "}", part: () => void): void {
    this.#at++;
    if (this.#closes(end)) return;
    do {
      this.#blank();
      part();
    } while (this.#closes(","));
    if (!this.#closes(end)) this.#fail(`lacks a comma or a closing ${end === "]" ? "bracket" : "brace"}`);
  }

  #colon(key: string): void {
    if (!this.#closes(":")) this.#fail(`lacks a colon after ${key.slice(0, 40)}`);
    this.#blank();
  }

  #raw(): string {
    return this.#take(TEXT) || this.#fail("has no closed text in quotes here");
  }

  #string(): string {
    const raw = this.#raw();
    return raw.includes("\\") ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  #closes(sign: string): boolean {
    this.#blank();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #blank(): void {
    for (let code = this.#text.charCodeAt(this.#at); code === 32 || code === 10 || code === 13 || code === 9; )
      code = this.#text.charCodeAt(++this.#at);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return "";
    const found = this.#text.slice(this.#at, pattern.lastIndex);
    this.#at = pattern.lastIndex;
    return found;
  }

  #fail(what: string): never {
    const rest = this.#text.slice(this.#at).trim();
    const cut = rest === "" || (rest.startsWith('"') && !rest.includes('"', 1));
    return malformed(
      { file: this.#file, ...lineFinder(this.#text)(this.#at) },
      cut ? "the JSON ends before it is complete." : `the JSON ${what}.`,
      cut
        ? "The answer was cut off; fetch it again."
        : "The source did not answer in JSON as it should; fetch it again.",
    );
  }
}
