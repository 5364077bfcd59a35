import type { Place } from "../../problems.ts";
import type { GaccWords } from "./gacc-words.ts";
import type { HtmlCell } from "./html-table.ts";
import { malformed } from "./malformed.ts";
import type { Absence } from "./reading.ts";
import { scaled, ungrouped } from "./scaled.ts";

/** The figure of a cell, exact; a dash is nil or not applicable, which the office does not tell apart, and never zero. */
export function gaccFigure(
  cell: HtmlCell | undefined,
  power: number,
  words: GaccWords,
  place: Place,
): { value: number | null; step: number; absence: Absence | null } {
  const text = cell?.text ?? "";
  if (words.nil.includes(text)) {
    return { value: null, step: 1, absence: text === "" ? "not-available" : "nil-or-not-applicable" };
  }
  const digits = ungrouped(text.replace(/^[−–]/, "-"));
  const amount = digits === null ? null : scaled(digits, "", power);
  if (!amount)
    malformed(
      place,
      `"${text}" is not a figure.`,
      "Expected digits with thousands in threes; compare the cell with the page.",
    );
  return { value: amount.value, step: amount.step, absence: null };
}
