import { eachOperation } from "./each-operation.ts";
import type { PdfPage } from "./file/pages-of.ts";
import type { PdfDict } from "./file/pdf-dict.ts";
import { PdfStream } from "./file/pdf-object.ts";
import { streamText } from "./file/stream-bytes.ts";
import { type Letters, lettersOf } from "./letters.ts";
import { type Matrix, product, SAME } from "./matrix.ts";
import type { Operands } from "./operands.ts";
import { Pen } from "./pen.ts";
import { RunText } from "./run-text.ts";

/** Fonts that have been read, for all pages of a document. */
export type KnownFonts = Map<PdfDict, Letters>;

/** The text that a page shows, in the order in which it shows it, that of its forms too. */
export function pageText(page: PdfPage, known: KnownFonts): string {
  const text = new RunText();
  read(page.content, page.resources, { text, known, within: [] }, SAME);
  return text.text;
}

interface Ground {
  readonly text: RunText;
  readonly known: KnownFonts;
  /** The forms that this content stands in: one that holds itself, however far down, is gone into once. */
  readonly within: readonly PdfStream[];
}

function read(content: string, resources: PdfDict | null, ground: Ground, matrix: Matrix): void {
  const pen = new Pen(ground.text, matrix);
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
        return write(pen, operands);
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
        return readForm(resources, operands.word(0), ground, pen.page);
    }
  });
}

function matrixOf(operands: Operands): Matrix {
  return [
    operands.number(0),
    operands.number(1),
    operands.number(2),
    operands.number(3),
    operands.number(4),
    operands.number(5),
  ];
}

function write(pen: Pen, operands: Operands): void {
  const code = operands.code(0);
  if (code < 0 || !pen.writeOne(code)) pen.write(operands.bytes(0));
}

/** Strings and moves between brackets. */
function writeAll(pen: Pen, operands: Operands): void {
  for (let index = 1; index < operands.count - 1; index++)
    if (/^[(<]/.test(operands.word(index))) pen.write(operands.bytes(index));
    else pen.back(operands.number(index));
}

function fontOf(resources: PdfDict | null, name: string, known: KnownFonts): Letters | null {
  const font = resources?.dict("Font")?.dict(name.slice(1));
  if (!font) return null;
  const letters = known.get(font) ?? lettersOf(font);
  known.set(font, letters);
  return letters;
}

function readForm(resources: PdfDict | null, name: string, ground: Ground, matrix: Matrix): void {
  const form = resources?.dict("XObject")?.get(name.slice(1));
  if (!(form instanceof PdfStream) || ground.within.includes(form)) return;
  if (form.dict.get("Subtype") !== "/Form") return;
  const numbers = form.dict.list("Matrix");
  const turned = numbers.length === 6 ? (numbers as unknown as Matrix) : SAME;
  const inner = { ...ground, within: [...ground.within, form] };
  read(streamText(form), form.dict.dict("Resources") ?? resources, inner, product(turned, matrix));
}
