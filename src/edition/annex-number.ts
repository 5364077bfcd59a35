/** A cell of an annex: text, a number with the format in which it was printed, or nothing where nothing was published. */
export type AnnexCell = string | { readonly value: number; readonly format: string } | null;

const PRINTED = /^([+\u2212]?)([^\d+\u2212.]{0,3})(\d[\d,]*)(?:\.(\d+))?([^\d\s]{0,2})$/u;

/** A printed figure as a number that prints the same again ("−28.6", "$1.08tn"); what is no figure stays text. */
export function annexNumber(text: string): AnnexCell {
  if (text === "") return null;
  const found = PRINTED.exec(text);
  if (!found) return text;
  const [, sign = "", before = "", whole = "", decimals = "", after = ""] = found;
  const value = Number(`${whole.replaceAll(",", "")}.${decimals || "0"}`);
  return { value: sign === "\u2212" ? -value : value, format: format(sign, before, decimals.length, after) };
}

function format(sign: string, before: string, decimals: number, after: string): string {
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const quoted = (text: string) => (text === "" ? "" : `"${text}"`);
  const size = `${quoted(before)}${digits}${quoted(after)}`;
  const signed = sign === "" ? size : `"+"${size}`;
  return `${signed};"\u2212"${size};${size}`;
}
