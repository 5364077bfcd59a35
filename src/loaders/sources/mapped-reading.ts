import type { Period } from "../../vocabulary/period.ts";
import { type CodeBook, PASSED_OVER } from "./code-book.ts";
import { malformed } from "./malformed.ts";
import { mappedFlags, mappedStatus } from "./mapped-flags.ts";
import { filledCell, mappedNoun, mappedWord } from "./mapped-noun.ts";
import { mappedValue } from "./mapped-value.ts";
import type { Mapping, Noun } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import { sourcePeriod } from "./source-period.ts";
import type { SourceRecord } from "./source-record.ts";
import { ADJUSTMENTS, FLOWS, MEASURES } from "./trade-words.ts";
import { unitScale } from "./unit-scale.ts";

/** The reading of a record by its mapping; null when the mapping or a code list passes the record over. */
export function mappedReading(record: SourceRecord, mapping: Mapping, book: CodeBook): Reading | null {
  if (isWithoutFigure(record, mapping) || isLeft(record, mapping)) return null;
  const noun = (one: Noun, name: string) => mappedNoun(record, one, name, book);
  const chosen = <Name extends string>(one: Noun, name: string, names: readonly Name[]): Name | null =>
    mappedWord(record, one, name, names, book);
  const [reporter, partner, product] = [
    noun(mapping.reporter, "reporter"),
    noun(mapping.partner, "partner"),
    noun(mapping.product, "product"),
  ];
  const [flow, measure] = [chosen(mapping.flow, "flow", FLOWS), chosen(mapping.measure, "measure", MEASURES)];
  const adjustment = chosen(mapping.adjustment, "adjustment", ADJUSTMENTS);
  if ([reporter, partner, product].includes(PASSED_OVER) || !flow || !measure || !adjustment) return null;
  const scale = unitScale(book, noun(mapping.unit, "unit"), record.place(mapping.unit.column));
  const flags = mappedFlags(record, mapping);
  const power = scale.power + (mapping.power ? powerOf(record, mapping.power, noun(mapping.power, "power")) : 0);
  const { value, step, absence } = mappedValue(record, mapping, flags, power);
  return {
    reporter,
    partner,
    product,
    flow,
    measure,
    adjustment,
    period: periodOf(record, mapping),
    unit: scale.unit,
    value,
    step,
    absence,
    terms: mapping.terms ? noun(mapping.terms, "terms") : scale.kind === "money" ? scale.unit : "",
    ...mappedStatus(mapping, flags, absence),
    known: mapping.known ? noun(mapping.known, "known").slice(0, 10) : null,
    place: record.place(mapping.value.column),
  };
}

// SDMX-CSV has rows that carry attributes of a whole series and neither period nor figure.
function isWithoutFigure(record: SourceRecord, { period, value }: Mapping): boolean {
  return [period.column, value.column].every((column) => record.cell(column)?.trim() === "");
}

function isLeft(record: SourceRecord, { only, leave }: Mapping): boolean {
  const listed = (column: string, words: readonly string[]) => words.includes(filledCell(record, column, column));
  return (
    Object.entries(only).some(([column, words]) => !listed(column, words)) ||
    Object.entries(leave).some(([column, words]) => listed(column, words))
  );
}

function periodOf(record: SourceRecord, { period }: Mapping): Period {
  const text = filledCell(record, period.column, "period");
  return (
    sourcePeriod(text) ??
    malformed(
      record.place(period.column),
      `"${text}" is not a period.`,
      "Expected a whole month such as 2025-11; a date cut short is not guessed at.",
    )
  );
}

function powerOf(record: SourceRecord, noun: Noun, text: string): number {
  if (/^-?\d{1,2}$/.test(text)) return Number(text);
  return malformed(
    record.place(noun.column),
    `"${text}" is no power of ten.`,
    "The multiplier of the unit must be known, such as 6 for millions.",
  );
}
