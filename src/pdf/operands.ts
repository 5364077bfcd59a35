import { stringBytes } from "./string-bytes.ts";

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
/** The value of a hexadecimal digit by its code; -1 of what is none. */
const DIGITS = Int8Array.from({ length: 256 }, (_, code) =>
  "0123456789abcdef".indexOf(String.fromCharCode(code).toLowerCase()),
);

/** What stands before an operator, read where it stands: a page has tens of thousands of them. */
export class Operands {
  readonly #content: string;
  /** Where each begins and ends: from, to, from, to … */
  #places = new Int32Array(64);
  #end = 0;

  constructor(content: string) {
    this.#content = content;
  }

  get count(): number {
    return this.#end / 2;
  }

  /** Where the first begins; undefined when there is none. */
  get start(): number | undefined {
    return this.#end === 0 ? undefined : this.#places[0];
  }

  add(from: number, to: number): void {
    if (this.#end === this.#places.length) this.#places = grown(this.#places);
    this.#places[this.#end++] = from;
    this.#places[this.#end++] = to;
  }

  clear(): void {
    this.#end = 0;
  }

  /** As it is written, a character a byte; empty when there is none. */
  word(index: number): string {
    return 2 * index < this.#end ? this.#content.slice(this.#places[2 * index], this.#places[2 * index + 1]) : "";
  }

  /** As a number; 0 when it is none. */
  number(index: number): number {
    if (2 * index >= this.#end) return 0;
    const content = this.#content;
    const to = this.#places[2 * index + 1]!;
    let at = this.#places[2 * index]!;
    const first = content.charCodeAt(at);
    if (first === MINUS || first === PLUS) at++;
    let value = 0;
    let scale = 0;
    for (; at < to; at++) {
      const sign = content.charCodeAt(at);
      if (sign >= ZERO && sign <= NINE) {
        value = value * 10 + (sign - ZERO);
        scale *= 10;
      } else if (sign === POINT && scale === 0) scale = 1;
      else return 0;
    }
    const size = scale > 1 ? value / scale : value;
    return first === MINUS ? -size : size;
  }

  /** The code of a single letter of two bytes, `<0041>`, as nearly every string of a print is; -1 when it is something else. */
  code(index: number): number {
    const from = this.#places[2 * index]!;
    if (2 * index >= this.#end || this.#places[2 * index + 1]! - from !== 6) return -1;
    if (this.#content.charCodeAt(from) !== LESS) return -1;
    let code = 0;
    for (let at = from + 1; at < from + 5; at++) {
      const digit = DIGITS[this.#content.charCodeAt(at)]!;
      if (digit < 0) return -1;
      code = code * 16 + digit;
    }
    return code;
  }

  /** The bytes of a string. */
  bytes(index: number): readonly number[] {
    return stringBytes(this.word(index));
  }
}

function grown(places: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * places.length);
  more.set(places);
  return more;
}
