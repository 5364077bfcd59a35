const SECTION = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
const ENTRY = /<\s*([0-9a-f]+)\s*>\s*<\s*([0-9a-f]+)\s*>(?:\s*(?:<\s*([0-9a-f]+)\s*>|\[([^\]]*)\]))?/gi;
const PAIR = /<\s*([0-9a-f]+)\s*>\s*<\s*([0-9a-f]+)\s*>/gi;
const HEX = /<\s*([0-9a-f]+)\s*>/gi;

/** What each code of a font says, by its ToUnicode table (ISO 32000-1, 9.10.3). */
export function unicodeTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, kind, body] of cmap.matchAll(SECTION)) {
    if (kind === "bfchar")
      for (const [, code, text] of body!.matchAll(PAIR)) table.set(Number.parseInt(code!, 16), textOf(text!));
    else
      for (const [, first, last, text, list] of body!.matchAll(ENTRY))
        for (const [code, said] of range(first!, last!, text, list)) table.set(code, said);
  }
  return table;
}

function range(first: string, last: string, text: string | undefined, list: string | undefined): [number, string][] {
  const [from, to] = [Number.parseInt(first, 16), Math.min(Number.parseInt(last, 16), 0xffff)];
  if (list !== undefined) return [...list.matchAll(HEX)].map(([, one], index) => [from + index, textOf(one!)]);
  if (text === undefined) return [];
  const start = textOf(text);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => [from + index, counted(start, index)]);
}

/** The text whose last character is so many further on. */
function counted(start: string, by: number): string {
  const signs = [...start];
  const last = signs.pop()?.codePointAt(0) ?? 0;
  return signs.join("") + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}

function textOf(hex: string): string {
  const units = hex.match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}
