import { type CrossReferences, crossReferences } from "./cross-references.ts";
import { indirectObject, type PdfSource } from "./indirect-object.ts";
import { ObjectStream } from "./object-stream.ts";
import { type Objects, PdfDict } from "./pdf-dict.ts";
import type { PdfObject } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";

/** A PDF as a viewer takes it: objects are found by the table at its end, and read when they are asked for. */
export class PdfFile implements Objects {
  readonly source: PdfSource;
  readonly catalog: PdfDict;
  #references: CrossReferences | null = null;
  readonly #known = new Map<number, PdfObject>();
  readonly #streams = new Map<number, ObjectStream>();

  constructor(bytes: Uint8Array) {
    this.source = { bytes, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1") };
    this.#references = crossReferences(this.source, this);
    this.catalog = this.trailer.dict("Root") ?? refusePdf("it has no catalogue");
  }

  get references(): CrossReferences {
    return this.#references ?? refusePdf("its table of objects refers to one of them");
  }

  get trailer(): PdfDict {
    return this.references.trailer;
  }

  object(number: number): PdfObject {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const object = this.#read(number);
    this.#known.set(number, object);
    return object;
  }

  /** The dictionaries that are objects by themselves and may hold a word, such as "/Font"; no stream is among them. */
  dictsWith(word: string): PdfDict[] {
    const { place, within } = this.references;
    const found: PdfDict[] = [];
    for (let number = 0; number < place.length; number++) {
      if (within[number] !== 0) {
        const written = this.packed(number);
        // A name may be written by the numbers of its characters.
        if (!written.includes(word) && !written.includes("#")) continue;
      } else if (place[number] === -1) continue;
      const object = this.object(number);
      if (object instanceof PdfDict) found.push(object);
    }
    return found;
  }

  /** An object that lies in another, as it is written there. */
  packed(number: number): string {
    const { within, nth } = this.references;
    return this.#stream(within[number]!).written(nth[number]!, number);
  }

  #read(number: number): PdfObject {
    const { place, within, nth } = this.references;
    const holder = within[number] ?? 0;
    if (holder !== 0) return this.#stream(holder).object(nth[number]!, number, this);
    const at = place[number] ?? -1;
    if (at === -1) return null;
    const found = indirectObject(this.source, at, this);
    return found.number === number ? found.object : refusePdf(`the object ${number} is not where it should be`);
  }

  #stream(number: number): ObjectStream {
    const known = this.#streams.get(number);
    if (known !== undefined) return known;
    if (this.references.place[number] === -1) refusePdf(`the stream of objects ${number} is nowhere`);
    const stream = new ObjectStream(this.object(number));
    this.#streams.set(number, stream);
    return stream;
  }
}
