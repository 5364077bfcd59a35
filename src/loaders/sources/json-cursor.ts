import type { Place } from "../../problems.ts";
import { lineFinder } from "../../vocabulary/line-finder.ts";
import { refusePage } from "./answer.ts";
import { fromJson, type Json } from "./json.ts";
import { malformed } from "./malformed.ts";

/** The answer as JSON, or a problem when it is empty, cut off or a page for people. */
export function jsonCursor(text: string, file: string): Cursor {
  refusePage(text, file, "JSON");
  return new Cursor(fromJson(text, file), "", { file, lineAt: lineFinder(text), last: [] });
}

interface Answer {
  readonly file: string;
  readonly lineAt: ReturnType<typeof lineFinder>;
  /** The maps that were looked into last: a loader asks one row for many things, and then never again. */
  last: { readonly at: number; readonly entries: ReadonlyMap<string, Json> }[];
}

const KEPT = 8;
const REMEDY = "The source changed its format; compare the answer with docs/sources.md.";

/** A place in a JSON answer, from which one goes on to its parts; what is not there or of another kind is a problem. */
export class Cursor {
  readonly json: Json;
  /** How one came here: `result.data[0].TIME`. */
  readonly path: string;
  readonly #answer: Answer;

  constructor(json: Json, path: string, answer: Answer) {
    this.json = json;
    this.path = path;
    this.#answer = answer;
  }

  place(): Place {
    return { file: this.#answer.file, ...this.#answer.lineAt(this.json.at) };
  }

  refuse(what: string, remedy = REMEDY): never {
    return malformed(this.place(), `${this.path || "the answer"} ${what}`, remedy);
  }

  find(key: string): Cursor | undefined {
    const part = this.#entries().get(key);
    return part && new Cursor(part, this.path === "" ? key : `${this.path}.${key}`, this.#answer);
  }

  get(key: string): Cursor {
    return this.find(key) ?? this.refuse(`has no "${key}".`);
  }

  keys(): string[] {
    return [...this.#entries().keys()];
  }

  items(): Cursor[] {
    if (this.json.kind !== "list") return this.refuse("is not a list.");
    return this.json.items.map((item, index) => new Cursor(item, `${this.path}[${index}]`, this.#answer));
  }

  /** The text, or the digits of a number; null for null. */
  scalar(): string | null {
    const { json } = this;
    if (json.kind === "null") return null;
    if (json.kind === "text" || json.kind === "number") return json.text;
    return json.kind === "true" || json.kind === "false" ? json.kind : this.refuse("is not a single value.");
  }

  #entries(): ReadonlyMap<string, Json> {
    const { json } = this;
    if (json.kind !== "map") return this.refuse("is not an object.");
    const kept = this.#answer.last.find(({ at }) => at === json.at);
    if (kept) return kept.entries;
    const { entries } = json;
    this.#answer.last = [{ at: json.at, entries }, ...this.#answer.last].slice(0, KEPT);
    return entries;
  }
}
