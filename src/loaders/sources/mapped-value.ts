import { malformed } from "./malformed.ts";
import type { Flag, Mapping } from "./mapping.ts";
import type { Absence, Reading } from "./reading.ts";
import { scaled } from "./scaled.ts";
import type { SourceRecord } from "./source-record.ts";

type Value = Pick<Reading, "value" | "step" | "absence">;

/** The figure of a record in whole units, or why there is none; a figure beside a flag that says there is none is a problem. */
export function mappedValue(record: SourceRecord, mapping: Mapping, flags: readonly Flag[], power: number): Value {
  const { column } = mapping.value;
  const cell = record.cell(column);
  if (cell === undefined)
    malformed(
      record.place(),
      `there is no column "${column}".`,
      `The source renamed it; its columns are ${record.columns.join(", ")}.`,
    );
  const text = cell?.trim() ?? "";
  const flagged = flags.find((flag) => flag === "confidential") ?? flags.find(isAbsence);
  const absence = absenceOf(text, mapping, flagged);
  if (absence) return { value: null, step: 1, absence };
  if (flagged)
    malformed(
      record.place(column),
      `the figure ${text} stands beside a flag that says it is ${flagged}.`,
      "Ask the source which of the two holds; neither is believed alone.",
    );
  const amount = scaled(plain(text, mapping), "", power);
  if (!amount)
    malformed(
      record.place(column),
      `"${text}" is not a number.`,
      "Expected plain digits with a decimal point; a sign for a missing figure is declared under absent.",
    );
  return { value: amount.value, step: amount.step, absence: null };
}

function isAbsence(flag: Flag): flag is Flag & Absence {
  return flag === "not-available" || flag === "not-applicable" || flag === "not-collected" || flag === "confidential";
}

function absenceOf(text: string, mapping: Mapping, flagged: Flag | undefined): Absence | null {
  const declared = Object.hasOwn(mapping.absent, text) ? mapping.absent[text]! : null;
  if (text !== "" && declared === null) return null;
  // The flag knows better why: `: c` is not merely absent but withheld.
  return (flagged as Absence | undefined) ?? declared ?? "not-available";
}

/** The digits without the marks of thousands and with a decimal point; left as they are when the marks stand wrong. */
function plain(text: string, { value: { thousands, decimal } }: Mapping): string {
  const [whole = "", ...fraction] = text.split(decimal);
  const groups = thousands === undefined ? [whole] : whole.split(thousands);
  const regular =
    groups.length === 1 ||
    (/^[+-]?\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group)));
  return regular ? [groups.join(""), ...fraction].join(".") : text;
}
