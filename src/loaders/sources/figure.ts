import type { Status } from "../../observations/observation.ts";
import { ABSENCE_WORDS, type Reading } from "./reading.ts";
import { scaled } from "./scaled.ts";
import type { UnitScale } from "./unit-scale.ts";

/** The part of a reading that a single cell and its unit decide. */
export type Figure = Pick<Reading, "value" | "step" | "unit" | "terms" | "status" | "absence" | "note">;

/** Percent, as growth is published. */
export const PERCENT: UnitScale = { unit: "percent", power: 0, kind: "growth" };

/** The figure of a cell's digits in a unit; null digits are not available at the source, and what is no number is refused. */
export function figure(
  digits: string | null,
  scale: UnitScale,
  status: Status,
  refuse: (text: string) => never,
): Figure {
  const terms = scale.kind === "money" ? scale.unit : "";
  if (digits === null) {
    const absence = "not-available";
    return { value: null, step: 1, unit: scale.unit, terms, status: "missing", absence, note: ABSENCE_WORDS[absence] };
  }
  const { value, step } = scaled(digits, scale.unit, scale.power) ?? refuse(digits);
  return { value, step, unit: scale.unit, terms, status, absence: null, note: "" };
}
