import { palette } from "./palette.ts";

const PARTNERS = [palette.partner1, palette.partner2, palette.partner3, palette.partner4];

/** The colour of a flow or partner by its code: the same on every chart of every edition. */
export function seriesColour(code: string): string {
  if (code === "exports" || code === "imports" || code === "balance") return palette[code].light;
  const sum = [...code].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return PARTNERS[sum % PARTNERS.length]!.light;
}
