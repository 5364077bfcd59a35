import sax from "sax";
import { raise } from "../problems.ts";

/** Shapes and what colours them: nothing here can run, ask for anything, or need a font. */
const ALLOWED = new Set(
  "svg g path rect circle ellipse line polyline polygon defs clipPath mask linearGradient radialGradient stop use title desc".split(
    " ",
  ),
);
const LINKS = /^(?:xlink:)?href$/;

/** The size of an SVG from its viewBox or its width and height; anything in it but plain shapes is a problem with line and column. */
export function svgSize(text: string, file: string): { readonly width: number; readonly height: number } {
  const parser = sax.parser(true, { position: true });
  let size: { width: number; height: number } | null = null;
  const refuse = (what: string): never =>
    raise({
      kind: "data-malformed",
      place: { file, line: parser.line + 1, column: Math.max(1, parser.column) },
      what,
      remedy: "Save the logo as plain SVG: shapes alone, letters as outlines, no scripts, styles, pictures or links.",
    });
  parser.onerror = (error) => refuse(`the SVG is not well-formed: ${error.message.split("\n")[0]}.`);
  parser.ondoctype = () => refuse("the SVG declares a document type.");
  parser.onprocessinginstruction = ({ name }) => (name === "xml" ? undefined : refuse(`the SVG holds <?${name}>.`));
  parser.onopentag = ({ name, attributes }) => {
    if (!ALLOWED.has(name)) refuse(`the SVG holds <${name}>, and a logo is made of plain shapes.`);
    const all = Object.entries(attributes as Record<string, string>);
    const bad = all.find(([key, value]) => !isPlain(key, value));
    if (bad) refuse(`the SVG holds ${bad[0]}="${bad[1].slice(0, 40)}", which can ask for or run something.`);
    if (size === null && name !== "svg") refuse("the SVG does not begin with <svg>.");
    size ??= sizeOf(Object.fromEntries(all));
  };
  parser.write(text).close();
  return size ?? refuse("the SVG is empty.");
}

function isPlain(key: string, value: string): boolean {
  if (/^on/i.test(key)) return false;
  if (LINKS.test(key)) return /^#[\w-]+$/.test(value);
  if (/^xmlns(:\w+)?$/.test(key)) return true;
  return !/url\(\s*["']?(?!#)|@import|[a-z]+script:|data:/i.test(value);
}

function sizeOf({ viewBox = "", width = "", height = "" }: Record<string, string>) {
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box.length === 4 && box.every(Number.isFinite)) return { width: box[2]!, height: box[3]! };
  return { width: Number.parseFloat(width) || 0, height: Number.parseFloat(height) || 0 };
}
