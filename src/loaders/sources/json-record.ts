import type { Cursor } from "./json-cursor.ts";
import type { SourceRecord } from "./source-record.ts";

/** A JSON object as a record; objects within it are reached by a dot: `indicator.id`. */
export function jsonRecord(object: Cursor): SourceRecord {
  const cells = new Map<string, Cursor>();
  const gather = (from: Cursor, prefix: string) => {
    for (const key of from.keys()) {
      const part = from.get(key);
      if (part.json.kind === "map") gather(part, `${prefix}${key}.`);
      else if (part.json.kind !== "list") cells.set(prefix + key, part);
    }
  };
  gather(object, "");
  return {
    columns: [...cells.keys()],
    cell: (column) => cells.get(column)?.scalar(),
    place: (column) => (cells.get(column ?? "") ?? object).place(),
  };
}
