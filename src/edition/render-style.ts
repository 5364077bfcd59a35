import { Buffer } from "node:buffer";
import { Markup } from "./render-markup.ts";

/** A static font file that travels inside the page. */
export interface Font {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly woff2: Uint8Array;
  /** The characters that it sets, where another file of the same face sets the rest: `U+15f,U+159`. */
  readonly range?: string;
}

/** The running head of the printed page. */
export interface RunningHead {
  readonly left: string;
  readonly right: string;
}

/** The whole style sheet of the page: fonts inline, the sheets in order, and the running head. */
export function styleMarkup(fonts: readonly Font[], sheets: readonly string[], head: RunningHead): Markup {
  const css = `${fontFaces(fonts)}${[...sheets, runningHead(head)].join("\n")}`;
  if (/<\/style/i.test(css)) throw new Error("A style sheet holds a closing style tag.");
  return new Markup(css);
}

/** The fonts of a style sheet, a line each. */
export function fontFaces(fonts: readonly Font[]): string {
  return fonts.map((font) => `${fontFace(font)}\n`).join("");
}

function fontFace({ family, weight, style, woff2, range }: Font): string {
  const bytes = Buffer.from(woff2).toString("base64");
  const source = `url(data:font/woff2;base64,${bytes}) format("woff2")`;
  const only = range === undefined ? "" : `;unicode-range:${range}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}${only}}`;
}

function runningHead({ left, right }: RunningHead): string {
  return `@page{@top-left{content:${cssString(left)}}@top-right{content:${cssString(right)}}}`;
}

// Text from data inside a style sheet: every character that is not plainly a letter, digit or space goes in as a number.
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${safe}"`;
}
