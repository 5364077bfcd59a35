import type { Status } from "../../observations/observation.ts";
import { malformed } from "./malformed.ts";
import type { Flag, Mapping } from "./mapping.ts";
import { ABSENCE_WORDS, type Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";

const FLAG_NOTES: Partial<Record<Flag, string>> = {
  estimated: "estimated, says the source",
  forecast: "a forecast, says the source",
  break: "break in the series",
  "low-reliability": "of low reliability, says the source",
  "definition-differs": "the definition differs",
  negligible: "less than half of the last digit",
};

/** What the flags of a record mean; one that nobody knows is a problem. */
export function mappedFlags(record: SourceRecord, { flags }: Mapping): Flag[] {
  return flags.flatMap(({ column, letters, words }) => {
    const cell = record.cell(column)?.trim() ?? "";
    const signs = letters ? [...cell.replaceAll(/\s/g, "")] : cell === "" ? [] : [cell];
    return signs.map((sign) => {
      const flag = Object.hasOwn(words, sign) ? words[sign] : undefined;
      return (
        flag ??
        malformed(
          record.place(column),
          `the flag "${sign}" is unknown.`,
          "Look it up in the source's code list and add it to the mapping.",
        )
      );
    });
  });
}

/** The status of a figure by its flags, and what they leave to be noted. */
export function mappedStatus(
  mapping: Mapping,
  flags: readonly Flag[],
  absence: Reading["absence"],
): Pick<Reading, "status" | "note"> {
  const notes = flags.flatMap((flag) => FLAG_NOTES[flag] ?? []).join("; ");
  return { status: statusOf(mapping, flags, absence), note: absence ? ABSENCE_WORDS[absence] : notes };
}

function statusOf(mapping: Mapping, flags: readonly Flag[], absence: Reading["absence"]): Status {
  if (absence) return absence === "confidential" ? "confidential" : "missing";
  if (flags.includes("revised")) return "revised";
  return flags.some((flag) => flag === "provisional" || flag === "forecast") ? "provisional" : mapping.status;
}
