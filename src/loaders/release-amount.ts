import type { Observation, Status } from "../observations/observation.ts";
import { type PrintedUnit, printedUnit, quantity } from "../vocabulary/digits.ts";
import { cell, empty, malformed, type Reading } from "./release-row.ts";

type Amount = Pick<Observation, "value" | "unit" | "step">;

/** The figure of the row in whole units; null without a number where the status says so, and the note why. */
export function releaseAmount(reading: Reading, status: Status): Amount {
  if (status === "missing" || status === "confidential") return noAmount(reading, status);
  const { record } = reading.row;
  const { at } = reading.table;
  const unit = record[at.unit] || empty(reading, "unit");
  const amount = quantity(record[at.value]!, reading.units.get(unit) ?? unitOf(reading, unit));
  if (amount === null) return noNumber(reading);
  if (amount.value < 0) refuseNegative(reading);
  return amount;
}

function noAmount(reading: Reading, status: Status): Amount {
  if (cell(reading, "value") !== "") {
    const what = `a figure stands in a row marked ${status}.`;
    malformed(reading, "value", what, "Empty the cell or correct the status.");
  }
  if (cell(reading, "note") === "")
    malformed(reading, "note", `no reason is given why the figure is ${status}.`, "Say why in the note.");
  return { value: null, unit: printedUnit(cell(reading, "unit")).name, step: 1 };
}

function unitOf({ units }: Reading, text: string): PrintedUnit {
  const unit = printedUnit(text);
  units.set(text, unit);
  return unit;
}

function noNumber(reading: Reading): never {
  return malformed(
    reading,
    "value",
    `"${cell(reading, "value")}" is not a number.`,
    "Write plain digits with a decimal point, or leave it empty with status missing and a reason.",
  );
}

function refuseNegative(reading: Reading): void {
  const [flow, measure] = [cell(reading, "flow"), cell(reading, "measure")];
  if (flow === "balance" || (measure !== "level" && measure !== "quantity")) return;
  const what = `${flow} cannot be negative (${cell(reading, "value")}).`;
  malformed(reading, "value", what, "Check the sign against the publisher's table.");
}
