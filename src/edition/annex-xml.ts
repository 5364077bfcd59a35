/** What every part of a workbook begins with. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// Control characters have no place in XML, not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as it may stand in an attribute or an element. */
export function attribute(text: string): string {
  const plain = text.replace(CONTROL, "");
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An element with that text. */
export function element(name: string, text: string): string {
  return `<${name}>${attribute(text)}</${name}>`;
}
