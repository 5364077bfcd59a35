import { PDFArray, PDFDict, PDFName, type PDFNumber, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { bytesIn, contentOf } from "./content-stream.ts";
import { eachOperation } from "./each-operation.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { type Matrix, product, SAME } from "./matrix.ts";
import type { Operands } from "./operands.ts";
import { Pen } from "./pen.ts";
import type { TextRun } from "./runs-as-text.ts";

/** Fonts that have been read, for all pages of a document. */
export type KnownFonts = Map<PDFDict, Letters>;

/** The runs of letters that a page shows, in the order in which it shows them, those in its forms too. */
export function textRuns(page: PDFPage, known: KnownFonts): TextRun[] {
  return runsOf(contentOf(page), page.node.Resources(), { known, within: [] }, SAME);
}

interface Ground {
  readonly known: KnownFonts;
  /** The forms that this content stands in: one that holds itself, however far down, is gone into once. */
  readonly within: readonly PDFRawStream[];
}

function runsOf(content: Uint8Array, resources: PDFDict | undefined, ground: Ground, matrix: Matrix): TextRun[] {
  const pen = new Pen(matrix);
  eachOperation(content, (operator, operands) => {
    switch (operator) {
      case "q":
        return pen.save();
      case "Q":
        return pen.restore();
      case "cm":
        return pen.turn(matrixOf(operands));
      case "BT":
        return pen.place(SAME);
      case "Tf":
        return pen.change({ letters: fontOf(resources, operands.word(0), ground.known), size: operands.number(1) });
      case "Tm":
        return pen.place(matrixOf(operands));
      case "Td":
        return pen.move(operands.number(0), operands.number(1));
      case "TD":
        pen.change({ leading: -operands.number(1) });
        return pen.move(operands.number(0), operands.number(1));
      case "T*":
        return pen.nextLine();
      case "TL":
        return pen.change({ leading: operands.number(0) });
      case "Tc":
        return pen.change({ spacing: operands.number(0) });
      case "Tw":
        return pen.change({ wordSpacing: operands.number(0) });
      case "Tz":
        return pen.change({ stretch: operands.number(0) / 100 });
      case "Ts":
        return pen.change({ rise: operands.number(0) });
      case "Tj":
        return pen.write(operands.bytes(0));
      case "'":
        pen.nextLine();
        return pen.write(operands.bytes(0));
      case '"':
        pen.change({ wordSpacing: operands.number(0), spacing: operands.number(1) });
        pen.nextLine();
        return pen.write(operands.bytes(2));
      case "TJ":
        return writeAll(pen, operands);
      case "Do":
        for (const run of formRuns(resources, operands.word(0), ground, pen.page)) pen.runs.push(run);
    }
  });
  return pen.runs;
}

function matrixOf(operands: Operands): Matrix {
  return [0, 1, 2, 3, 4, 5].map((index) => operands.number(index)) as unknown as Matrix;
}

/** Strings and moves between brackets. */
function writeAll(pen: Pen, operands: Operands): void {
  for (let index = 1; index < operands.count - 1; index++)
    if (/^[(<]/.test(operands.word(index))) pen.write(operands.bytes(index));
    else pen.back(operands.number(index));
}

function fontOf(resources: PDFDict | undefined, name: string, known: KnownFonts): Letters | null {
  const font = entry(resources, "Font", name);
  if (!(font instanceof PDFDict)) return null;
  const letters = known.get(font) ?? lettersOf(font);
  known.set(font, letters);
  return letters;
}

function formRuns(resources: PDFDict | undefined, name: string, ground: Ground, matrix: Matrix): TextRun[] {
  const form = entry(resources, "XObject", name);
  if (!(form instanceof PDFRawStream) || ground.within.includes(form)) return [];
  if (form.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) return [];
  const own = form.dict.lookup(PDFName.of("Resources"));
  const turned = form.dict.lookup(PDFName.of("Matrix"));
  const numbers = turned instanceof PDFArray ? turned.asArray().map((one) => (one as PDFNumber).asNumber()) : SAME;
  const inner = { ...ground, within: [...ground.within, form] };
  return runsOf(bytesIn(form), own instanceof PDFDict ? own : resources, inner, product(numbers as Matrix, matrix));
}

function entry(resources: PDFDict | undefined, kind: string, name: string): unknown {
  const found = resources?.lookup(PDFName.of(kind));
  return found instanceof PDFDict ? found.lookup(PDFName.of(name.slice(1))) : undefined;
}
