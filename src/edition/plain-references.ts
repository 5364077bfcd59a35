/** The references that our own pages are written with, without the "&". */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["amp;", "&"],
  ["lt;", "<"],
  ["gt;", ">"],
  ["quot;", '"'],
  ["apos;", "'"],
  ["nbsp;", "\u00a0"],
  ["#x27;", "'"],
  ["#39;", "'"],
  ["#x60;", "`"],
  ["#x3D;", "="],
]);

/** The text with its references read; undefined when it has an "&" that is none of ours. */
export function plainReferences(text: string): string | undefined {
  const [first = "", ...rest] = text.split("&");
  let read = first;
  for (const part of rest) {
    const end = part.indexOf(";") + 1;
    const sign = REFERENCES.get(part.slice(0, end));
    if (sign === undefined) return undefined;
    read += sign + part.slice(end);
  }
  return read;
}
