import { type Objects, PdfDict } from "./pdf-dict.ts";
import { type PdfObject, PdfRef } from "./pdf-object.ts";
import { PdfText } from "./pdf-text.ts";
import { refusePdf } from "./refuse-pdf.ts";

const BLANK = /[\0\t\n\f\r ]*/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /(\d{1,10}) (\d{1,5}) R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const LITERAL = /\((?:[^()\\]|\\[\s\S])*\)/y;
const WORDS: Readonly<Record<string, PdfObject>> = { true: true, false: false, null: null };
/** Deeper than anything that is written by a printer. */
const DEPTH = 64;

/** Reads one object after another from a text, a character a byte; whatever is not plain it refuses. */
export class ObjectParser {
  constructor(
    readonly text: string,
    readonly objects: Objects,
    public at = 0,
  ) {}

  /** The object that begins here, or after blanks. */
  next(depth = 0): PdfObject {
    if (depth > DEPTH) refusePdf("it is nested too deeply");
    this.take(BLANK);
    switch (this.text[this.at]) {
      case "/":
        return this.#name();
      case "<":
        return this.text[this.at + 1] === "<" ? this.#dict(depth) : new PdfText(this.#need(HEX));
      case "[":
        return this.#array(depth);
      case "(":
        return new PdfText(this.take(LITERAL) ?? this.#nested());
      default:
        return this.#reference() ?? this.#number() ?? WORDS[this.#need(WORD)]!;
    }
  }

  /** What a pattern finds right here, and goes past it; null when it finds nothing. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  #need(pattern: RegExp): string {
    return this.take(pattern) ?? refusePdf(`what stands at ${this.at} is nothing known`);
  }

  #name(): string {
    const name = this.#need(NAME);
    return name.includes("#")
      ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : name;
  }

  #dict(depth: number): PdfDict {
    const entries = new Map<string, PdfObject>();
    this.at += 2;
    for (;;) {
      this.take(BLANK);
      if (this.text.startsWith(">>", this.at)) break;
      const key = this.#name().slice(1);
      if (entries.has(key)) refusePdf(`a dictionary has ${key} twice`);
      entries.set(key, this.next(depth + 1));
    }
    this.at += 2;
    return new PdfDict(entries, this.objects);
  }

  #array(depth: number): PdfObject[] {
    const members: PdfObject[] = [];
    this.at++;
    for (;;) {
      this.take(BLANK);
      if (this.text[this.at] === "]") break;
      members.push(this.next(depth + 1));
    }
    this.at++;
    return members;
  }

  #reference(): PdfRef | null {
    const found = this.take(REFERENCE);
    if (found === null) return null;
    if (!found.endsWith(" 0 R")) refusePdf(`${found} refers to an object that was replaced`);
    return new PdfRef(Number.parseInt(found, 10));
  }

  #number(): number | null {
    const found = this.take(NUMBER);
    return found === null ? null : Number(found);
  }

  /** A text with brackets inside that are not escaped. */
  #nested(): string {
    const from = this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === "\\") this.at++;
      else if (sign === "(") depth++;
      else if (sign === ")" && --depth === 0) return this.text.slice(from, ++this.at);
    }
    return refusePdf("a text does not end");
  }
}
