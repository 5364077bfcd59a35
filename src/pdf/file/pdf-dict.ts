import { type PdfObject, PdfRef } from "./pdf-object.ts";

/** Whoever knows the objects of a file by their numbers; null when there is none of a number. */
export interface Objects {
  object(number: number): PdfObject;
}

/** A dictionary. What it refers to is looked up when it is asked for. */
export class PdfDict {
  constructor(
    readonly entries: ReadonlyMap<string, PdfObject>,
    readonly objects: Objects,
  ) {}

  /** What stands behind a key, written without its slash; null when there is nothing. */
  get(key: string): PdfObject {
    return this.resolved(this.entries.get(key) ?? null);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  dict(key: string): PdfDict | null {
    const found = this.get(key);
    return found instanceof PdfDict ? found : null;
  }

  /** All that stands behind a key: the members of an array, or one thing alone. */
  list(key: string): PdfObject[] {
    const found = this.get(key);
    if (found === null) return [];
    return Array.isArray(found) ? found.map((one) => this.resolved(one)) : [found];
  }

  resolved(object: PdfObject): PdfObject {
    return object instanceof PdfRef ? this.objects.object(object.number) : object;
  }
}
