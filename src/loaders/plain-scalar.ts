/** What the usual writer of YAML means by these, another reader might not. */
const TAKEN = /^(?:Null|NULL|True|TRUE|False|FALSE|[-+.]?\d[\d.]*(?:[eE][-+]?\d+)?|0[xo].*)$/;
const QUOTED = /^"(?:[^"\\]|\\["\\])*"$/;
const ESCAPED = /\\(.)/g;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const BEGINS = /^[A-Za-z\d$(]|^[^\0-\x7f]/;

/**
 * What a value says that stands in a line by itself: in quotes without an escape but of a quote, or plain. Undefined when it is written in any other way,
 * for the full reader to look at.
 */
export function plainScalar(text: string): string | number | boolean | null | undefined {
  if (text[0] === '"') return QUOTED.test(text) ? text.slice(1, -1).replaceAll(ESCAPED, "$1") : undefined;
  if (text[0] === "'") return /^'[^']*'$/.test(text) ? text.slice(1, -1) : undefined;
  if (!BEGINS.test(text) || /:(?: |$)| #| $/.test(text)) return undefined;
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (WHOLE.test(text)) return Number(text);
  return TAKEN.test(text) ? undefined : text;
}
