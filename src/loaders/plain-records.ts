/** A record of a CSV and the line in the file at which it ends. */
export interface Line {
  readonly record: string[];
  readonly line: number;
}

/**
 * The records of a CSV without quotes, with the breaks of Unix and no mark before its head: what nearly all are like. Undefined for any other,
 * which is left to the full reader; where this one answers, both say the same.
 */
export function plainRecords(text: string): Line[] | undefined {
  if (/["\r\ufeff]/.test(text)) return undefined;
  const records: Line[] = [];
  let line = 0;
  for (const row of text.split("\n")) {
    line += 1;
    if (row !== "") records.push({ record: row.split(","), line });
  }
  return records;
}
