import type { Letters } from "./letters.ts";
import { type Matrix, product, SAME } from "./matrix.ts";
import type { TextRun } from "./runs-as-text.ts";

/** What decides where the next letter stands (ISO 32000-1, 9.3 and 9.4). */
interface Setting {
  readonly page: Matrix;
  readonly letters: Letters | null;
  readonly size: number;
  /** Extra room after each letter, and after each blank. */
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const BEGIN: Setting = {
  page: SAME,
  letters: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** A pen that is moved as the operators say, and writes down each run of letters with its place. */
export class Pen {
  readonly runs: TextRun[] = [];
  #setting = BEGIN;
  readonly #saved: Setting[] = [];
  #line = SAME;
  #at = SAME;

  constructor(page: Matrix = SAME) {
    this.#setting = { ...BEGIN, page };
  }

  get page(): Matrix {
    return this.#setting.page;
  }

  save(): void {
    this.#saved.push(this.#setting);
  }

  restore(): void {
    this.#setting = this.#saved.pop() ?? this.#setting;
  }

  change(setting: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...setting };
  }

  turn(matrix: Matrix): void {
    this.change({ page: product(matrix, this.#setting.page) });
  }

  place(matrix: Matrix): void {
    this.#line = matrix;
    this.#at = matrix;
  }

  move(x: number, y: number): void {
    this.place(product([1, 0, 0, 1, x, y], this.#line));
  }

  nextLine(): void {
    this.move(0, -this.#setting.leading);
  }

  /** Moves along the line by so many thousandths of the letter's size, against the direction of writing. */
  back(thousandths: number): void {
    this.#on((-thousandths / 1000) * this.#setting.size * this.#setting.stretch);
  }

  write(bytes: readonly number[]): void {
    const { letters, size, spacing, wordSpacing, stretch, rise, page } = this.#setting;
    if (!letters) return;
    const room = [size * stretch, 0, 0, size, 0, rise] as const;
    let [text, advance, width] = ["", 0, 0];
    for (let index = 0; index < bytes.length; index += letters.bytes) {
      const code = letters.bytes === 1 ? bytes[index]! : bytes[index]! * 256 + (bytes[index + 1] ?? 0);
      text += letters.text(code);
      width = advance + (letters.width(code) / 1000) * size * stretch;
      advance = width + (spacing + (letters.bytes === 1 && code === 32 ? wordSpacing : 0)) * stretch;
    }
    const across = product(this.#at, page);
    const transform = product(room, across);
    this.runs.push({ str: text, transform, width: width * Math.hypot(across[0], across[1]), hasEOL: false });
    this.#on(advance);
  }

  #on(by: number): void {
    const [a, b, c, d, e, f] = this.#at;
    this.#at = [a, b, c, d, e + a * by, f + b * by];
  }
}
