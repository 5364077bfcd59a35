import type { Place } from "../../problems.ts";
import { fromCsv } from "../csv.ts";
import type { CodeBook } from "./code-book.ts";
import { malformed } from "./malformed.ts";
import { tidy } from "./tidy.ts";

/** A unit as a source prints it: in whole units, and to which power of ten. */
export interface UnitScale {
  readonly unit: string;
  readonly power: number;
  /** Money or its growth is told apart from tons and pieces. */
  readonly kind: "money" | "growth" | "physical";
}

const KINDS = ["money", "growth", "physical"] as const;

/** The list of printed units. */
export function fromUnitsCsv(text: string, file: string): Map<string, UnitScale> {
  const units = new Map<string, UnitScale>();
  for (const row of fromCsv(text, file, ["text", "unit", "power", "kind"])) {
    const kind = KINDS.find((name) => name === row.cells.kind);
    if (!/^-?\d{1,2}$/.test(row.cells.power))
      malformed(row.place("power"), `"${row.cells.power}" is no power of ten.`, "Write 6 for millions.");
    if (!kind)
      malformed(row.place("kind"), `"${row.cells.kind}" is no kind of unit.`, `Write one of ${KINDS.join(", ")}.`);
    if (units.has(unitKey(row.cells.text)))
      malformed(row.place("text"), `the unit "${row.cells.text}" stands twice.`, "Keep one of the two lines.");
    units.set(unitKey(row.cells.text), { unit: row.cells.unit, power: Number(row.cells.power), kind });
  }
  return units;
}

/** The unit that a text names; one that the list does not hold is a problem at its place. */
export function unitScale(book: CodeBook, text: string, place: Place): UnitScale {
  return (
    book.units.get(unitKey(text)) ??
    malformed(
      place,
      `the unit "${tidy(text)}" is unknown.`,
      "A factor of ten may hide in it: add it to data/codes/units.csv with its power.",
    )
  );
}

/** Units are compared without regard to case, width of signs, blanks and commas. */
export function unitKey(text: string): string {
  return tidy(text).toLowerCase().replace(/[\s,]/g, "");
}
