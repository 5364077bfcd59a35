import { stringBytes } from "./string-bytes.ts";

const [PLUS, MINUS, POINT, ZERO, NINE, LESS] = [43, 45, 46, 48, 57, 60];

/** What stands before an operator, read where it stands: a page has tens of thousands of them. */
export class Operands {
  readonly #content: Uint8Array;
  /** Where each begins and ends: from, to, from, to … */
  readonly #places: number[] = [];

  constructor(content: Uint8Array) {
    this.#content = content;
  }

  get count(): number {
    return this.#places.length / 2;
  }

  /** Where the first begins; undefined when there is none. */
  get start(): number | undefined {
    return this.#places[0];
  }

  add(from: number, to: number): void {
    this.#places.push(from, to);
  }

  clear(): void {
    this.#places.length = 0;
  }

  /** As it is written, a character a byte; empty when there is none. */
  word(index: number): string {
    return wordAt(this.#content, this.#places[2 * index] ?? 0, this.#places[2 * index + 1] ?? 0);
  }

  /** As a number; 0 when it is none. */
  number(index: number): number {
    const [content, to] = [this.#content, this.#places[2 * index + 1] ?? 0];
    let at = this.#places[2 * index] ?? 0;
    const isLess = content[at] === MINUS;
    if (isLess || content[at] === PLUS) at++;
    let [value, scale] = [0, 0];
    for (; at < to; at++) {
      const sign = content[at]!;
      if (sign >= ZERO! && sign <= NINE!) {
        value = value * 10 + (sign - ZERO!);
        scale *= 10;
      } else if (sign === POINT && scale === 0) scale = 1;
      else return 0;
    }
    const size = scale > 1 ? value / scale : value;
    return isLess ? -size : size;
  }

  /** The bytes of a string. */
  bytes(index: number): readonly number[] {
    const [from, to] = [this.#places[2 * index] ?? 0, this.#places[2 * index + 1] ?? 0];
    // Nearly every string of a print is a single letter: `<0041>`.
    if (this.#content[from] === LESS && to - from === 6) {
      const [a, b, c, d] = [1, 2, 3, 4].map((step) => digit(this.#content[from + step]!)) as [
        number,
        number,
        number,
        number,
      ];
      if (a >= 0 && b >= 0 && c >= 0 && d >= 0) return [a * 16 + b, c * 16 + d];
    }
    return stringBytes(this.word(index));
  }
}

/** The word between two places, a character a byte. */
export function wordAt(content: Uint8Array, from: number, to: number): string {
  let word = "";
  for (let at = from; at < to; at++) word += String.fromCharCode(content[at]!);
  return word;
}

function digit(sign: number): number {
  if (sign >= 48 && sign <= 57) return sign - 48;
  if (sign >= 65 && sign <= 70) return sign - 55;
  return sign >= 97 && sign <= 102 ? sign - 87 : -1;
}
