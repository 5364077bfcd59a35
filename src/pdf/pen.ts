import type { Letters } from "./letters.ts";
import { type Matrix, moved, product, SAME } from "./matrix.ts";
import type { RunText } from "./run-text.ts";

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

const BEGIN: Omit<Setting, "page"> = {
  letters: null,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** A pen that is moved as the operators say, and adds each run of letters with its place to a text. */
export class Pen {
  readonly #text: RunText;
  #setting: Setting;
  readonly #saved: Setting[] = [];
  /** Where the line begins, and how far along it the pen is. */
  #line = SAME;
  #along = 0;
  /** The line on the page; null when it is not known any more. */
  #across: Matrix | null = null;

  constructor(text: RunText, page: Matrix = SAME) {
    this.#text = text;
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
    this.#across = null;
  }

  change(setting: Partial<Setting>): void {
    this.#setting = { ...this.#setting, ...setting };
    this.#across = null;
  }

  turn(matrix: Matrix): void {
    this.change({ page: product(matrix, this.#setting.page) });
  }

  place(matrix: Matrix): void {
    this.#line = matrix;
    this.#along = 0;
    this.#across = null;
  }

  move(x: number, y: number): void {
    this.#line = moved(this.#line, x, y);
    if (this.#across !== null) this.#across = moved(this.#across, x, y);
    this.#along = 0;
  }

  nextLine(): void {
    this.move(0, -this.#setting.leading);
  }

  /** Moves along the line by so many thousandths of the letter's size, against the direction of writing. */
  back(thousandths: number): void {
    this.#along -= (thousandths / 1000) * this.#setting.size * this.#setting.stretch;
  }

  write(bytes: readonly number[]): void {
    const { letters, spacing, wordSpacing, stretch, size } = this.#setting;
    if (!letters) return;
    let text = "";
    let advance = 0;
    let width = 0;
    for (let index = 0; index < bytes.length; index += letters.bytes) {
      const code = letters.bytes === 1 ? bytes[index]! : bytes[index]! * 256 + (bytes[index + 1] ?? 0);
      text += letters.text(code);
      width = advance + (letters.width(code) / 1000) * size * stretch;
      advance = width + (spacing + (letters.bytes === 1 && code === 32 ? wordSpacing : 0)) * stretch;
    }
    this.#add(text, width, advance);
  }

  /** Writes a letter whose code has two bytes, as nearly all of a print are; false when the font has others. */
  writeOne(code: number): boolean {
    const { letters, size, stretch, spacing } = this.#setting;
    if (letters?.bytes !== 2) return false;
    const width = (letters.width(code) / 1000) * size * stretch;
    this.#add(letters.text(code), width, width + spacing * stretch);
    return true;
  }

  #add(text: string, width: number, advance: number): void {
    const { size, stretch, rise, page } = this.#setting;
    this.#across ??= product(this.#line, page);
    const across = this.#across;
    const a = across[0];
    const b = across[1];
    const x = a * this.#along + across[2] * rise + across[4];
    const y = b * this.#along + across[3] * rise + across[5];
    this.#text.add(text, size * stretch * a, size * stretch * b, x, y, width * Math.sqrt(a * a + b * b));
    this.#along += advance;
  }
}
