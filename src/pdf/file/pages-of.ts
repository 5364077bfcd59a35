import { PdfDict } from "./pdf-dict.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";
import { streamText } from "./stream-bytes.ts";

/** What a page has from the nodes of the tree above it, when it does not say it itself. */
const INHERITED = ["Resources", "MediaBox", "CropBox"];

/** A page in a file. */
export class PdfPage {
  readonly #above: readonly PdfDict[];

  constructor(
    readonly dict: PdfDict,
    above: readonly PdfDict[],
  ) {
    this.#above = above;
  }

  get resources(): PdfDict | null {
    return this.#holder("Resources").dict("Resources");
  }

  /** Width and height in points of what is shown of it. */
  get size(): readonly [number, number] {
    const box = this.#holder("CropBox").has("CropBox") ? "CropBox" : "MediaBox";
    const [left, bottom, right, top] = this.#holder(box).list(box);
    const sides = [left, bottom, right, top].every((side) => typeof side === "number");
    return sides ? [Number(right) - Number(left), Number(top) - Number(bottom)] : refusePdf("a page has no size");
  }

  /** All that is drawn on it, a character a byte. */
  get content(): string {
    const streams = this.dict.list("Contents");
    return streams
      .map((one) => (one instanceof PdfStream ? streamText(one) : refusePdf("a page has no content")))
      .join("\n");
  }

  #holder(key: (typeof INHERITED)[number]): PdfDict {
    return [this.dict, ...this.#above].find((one) => one.has(key)) ?? this.dict;
  }
}

/** The pages of a file in order, as its tree of pages has them. */
export function pagesOf({ catalog }: PdfFile): PdfPage[] {
  const root = catalog.dict("Pages");
  return root === null ? refusePdf("it has no pages") : below(root, []);
}

function below(node: PdfDict, above: readonly PdfDict[]): PdfPage[] {
  if (above.includes(node)) refusePdf("its tree of pages goes round in a circle");
  if (node.get("Type") === "/Page") return [new PdfPage(node, above)];
  return node
    .list("Kids")
    .flatMap((kid) => (kid instanceof PdfDict ? below(kid, [node, ...above]) : refusePdf("a page is missing")));
}
