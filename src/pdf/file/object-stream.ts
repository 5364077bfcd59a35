import { ObjectParser } from "./object-parser.ts";
import type { Objects } from "./pdf-dict.ts";
import { type PdfObject, PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";
import { streamText } from "./stream-bytes.ts";

/** The objects that are packed together in one stream (ISO 32000-1, 7.5.7). */
export class ObjectStream {
  readonly #text: string;
  /** Number and place of each in turn, places from the first on. */
  readonly #index: readonly number[];
  readonly #first: number;

  constructor(stream: PdfObject) {
    if (!(stream instanceof PdfStream) || stream.dict.get("Type") !== "/ObjStm")
      refusePdf("an object lies in something that holds none");
    const { dict } = stream;
    this.#text = streamText(stream);
    this.#first = dict.get("First") as number;
    this.#index = this.#text.slice(0, this.#first).trim().split(/\s+/).map(Number);
    if (this.#index.length !== 2 * (dict.get("N") as number) || !this.#index.every((one) => one >= 0))
      refusePdf("a stream of objects is broken");
  }

  /** The nth as it is written; refused when it has another number. */
  written(nth: number, number: number): string {
    if (this.#index[2 * nth] !== number) refusePdf(`the object ${number} is not where it should be`);
    const from = this.#first + this.#index[2 * nth + 1]!;
    const next = this.#index[2 * nth + 3];
    const to = next === undefined ? this.#text.length : this.#first + next;
    return from < to ? this.#text.slice(from, to) : refusePdf(`the object ${number} is nowhere`);
  }

  object(nth: number, number: number, objects: Objects): PdfObject {
    const parser = new ObjectParser(this.written(nth, number), objects);
    const object = parser.next();
    return parser.text.slice(parser.at).trim() === "" ? object : refusePdf(`the object ${number} does not end`);
  }
}
