import { PdfFile } from "./pdf-file.ts";
import { PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";

const END = /\sendobj\s*$/;
/** More than the number of any object. */
const NUMBERS = 2 ** 20;

/**
 * A printed file that is being changed: its objects as they are written, by their numbers. One is changed by putting another text
 * in its place; what is not touched is taken over byte for byte.
 */
export class PdfDraft {
  /** The file as it was printed. */
  readonly file: PdfFile;
  /** What is no stream. */
  readonly texts = new Map<number, string>();
  /** Streams with what is said of them: `<</Length 5>> stream … endstream`. */
  readonly streams = new Map<number, Uint8Array>();
  #size: number;

  constructor(printed: Uint8Array) {
    this.file = new PdfFile(printed);
    this.#size = this.file.references.place.length;
    this.#takePacked();
    const places = placesIn(this.file);
    for (let index = 0; index < places.length; index++) {
      const number = places[index]! % NUMBERS;
      const next = places[index + 1] ?? this.file.references.start * NUMBERS;
      this.#take(number, Math.floor(places[index]! / NUMBERS), Math.floor(next / NUMBERS));
    }
  }

  /** One more than the highest number that is taken. */
  get size(): number {
    return this.#size;
  }

  /** The number of an object that is new. */
  add(): number {
    return this.#size++;
  }

  /** Puts packed bytes in the place of an object, or of none; what else is said of them is `/Type /Metadata`, say. */
  putStream(number: number, packed: Uint8Array, said: string): void {
    const head = Buffer.from(`<<${said}/Length ${packed.length}>>\nstream\n`, "latin1");
    this.streams.set(number, Buffer.concat([head, packed, Buffer.from("\nendstream")]));
  }

  /** Takes over the object that fills the file from one place to another. */
  #take(number: number, from: number, to: number): void {
    const { bytes, text } = this.file.source;
    const start = from + `${number} 0 obj`.length;
    const end =
      to - (END.exec(text.slice(Math.max(start, to - 16), to))?.[0].length ?? refusePdf(`${number} does not end`));
    if (!text.startsWith(`${number} 0 obj`, from)) refusePdf(`the object ${number} is not where it should be`);
    if (!text.startsWith("endstream", end - 9)) this.texts.set(number, alone(text.slice(start, end)));
    else this.#takeStream(number, bytes.subarray(start + 1, end));
  }

  #takeStream(number: number, bytes: Uint8Array): void {
    const stream = this.file.object(number);
    if (!(stream instanceof PdfStream)) refusePdf(`the object ${number} is no stream`);
    // What it packs together is packed anew.
    else if (stream.dict.get("Type") !== "/ObjStm") this.streams.set(number, bytes);
  }

  /** Takes over what lies in streams of objects, which a printer may write too. */
  #takePacked(): void {
    const { within } = this.file.references;
    for (let number = 0; number < within.length; number++)
      if (within[number] !== 0) this.texts.set(number, this.file.packed(number).trim());
  }
}

/** Where the objects stand, in the order in which they do, each with its number: place · 2²⁰ + number. The table of them is left out. */
function placesIn({ references: { place, start } }: PdfFile): Float64Array {
  const places = new Float64Array(place.length);
  let count = 0;
  for (let number = 0; number < place.length; number++) {
    const at = place[number]!;
    if (at > start) refusePdf("objects stand behind its table of them");
    if (at !== -1 && at !== start) places[count++] = at * NUMBERS + number;
  }
  return places.subarray(0, count).sort();
}

function alone(text: string): string {
  return text.includes("endobj") ? refusePdf("it holds an object that its table does not name") : text.trimStart();
}
