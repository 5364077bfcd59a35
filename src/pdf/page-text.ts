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

/** What the operators of a content are carried out on. */
interface Hand {
  readonly pen: Pen;
  readonly resources: PdfDict | null;
  readonly ground: Ground;
}

function read(content: string, resources: PdfDict | null, ground: Ground, matrix: Matrix): void {
  const hand = { pen: new Pen(ground.text, matrix), resources, ground };
  eachOperation(content, (operator, operands) => carryOut(operator, operands, hand));
}

function carryOut(operator: string, operands: Operands, { pen, resources, ground }: Hand): undefined {
  switch (operator) {
    case "q":
      pen.save();
      break;
    case "Q":
      pen.restore();
      break;
    case "cm":
      pen.turn(matrixOf(operands));
      break;
    case "BT":
      pen.place(SAME);
      break;
    case "Tf":
      pen.change({ letters: fontOf(resources, operands.word(0), ground.known), size: operands.number(1) });
      break;
    case "Tm":
      pen.place(matrixOf(operands));
      break;
    case "Td":
      pen.move(operands.number(0), operands.number(1));
      break;
    case "TD":
      pen.change({ leading: -operands.number(1) });
      pen.move(operands.number(0), operands.number(1));
      break;
    case "T*":
      pen.nextLine();
      break;
    case "TL":
      pen.change({ leading: operands.number(0) });
      break;
    case "Tc":
      pen.change({ spacing: operands.number(0) });
      break;
    case "Tw":
      pen.change({ wordSpacing: operands.number(0) });
      break;
    case "Tz":
      pen.change({ stretch: operands.number(0) / 100 });
      break;
    case "Ts":
      pen.change({ rise: operands.number(0) });
      break;
    case "Tj":
      write(pen, operands);
      break;
    case "'":
      pen.nextLine();
      pen.write(operands.bytes(0));
      break;
    case '"':
      pen.change({ wordSpacing: operands.number(0), spacing: operands.number(1) });
      pen.nextLine();
      pen.write(operands.bytes(2));
      break;
    case "TJ":
      writeAll(pen, operands);
      break;
    case "Do":
      readForm(resources, operands.word(0), ground, pen.page);
      break;
  }
  return undefined;
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
