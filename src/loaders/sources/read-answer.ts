import { textOf } from "./answer.ts";
import { fromCensusApi } from "./census-api.ts";
import { fromCensusWorkbook } from "./census-workbook.ts";
import { checkReadings } from "./check-readings.ts";
import type { CodeBook } from "./code-book.ts";
import { fromComtrade } from "./comtrade.ts";
import { fromDbnomics } from "./dbnomics.ts";
import { fromEastmoney } from "./eastmoney.ts";
import { fromEurostatTsv } from "./eurostat-tsv.ts";
import { fromFredCsv, fromFredJson } from "./fred.ts";
import { fromGaccTable } from "./gacc-table.ts";
import { fromJsonStat } from "./json-stat.ts";
import { malformed } from "./malformed.ts";
import { fromMappedCsv } from "./mapped-csv.ts";
import { fromMappedWorkbook } from "./mapped-workbook.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import { fromSdmxJson } from "./sdmx-json.ts";
import type { Source } from "./source-yaml.ts";
import { fromWorldBank } from "./world-bank.ts";

const MEGA = 1_000_000;

/** What a source answered to one question: the pages in their order, and the name by which complaints call them. */
export interface Answered {
  readonly file: string;
  readonly pages: readonly Uint8Array[];
  readonly series: string | null;
  readonly charset?: string | undefined;
  /** Whether it is one of several, so that it may have nothing to say of its months. */
  readonly oneOfSeveral?: boolean | undefined;
}

/** The readings of an answer by the loader of its source's format; several pages are read one by one and checked together. */
export function readAnswer(
  answer: Answered,
  source: Source,
  book: CodeBook,
  own: ReadonlyMap<string, Mapping>,
): Reading[] {
  const whole = answer.pages.length === 1;
  const readings = answer.pages.flatMap((bytes, at) => {
    const file = whole ? answer.file : `${answer.file} page ${at + 1}`;
    return readPage(bytes, file, { answer, source, book, own, whole });
  });
  return whole ? readings : checkReadings(readings, answer.file);
}

interface Ground {
  readonly answer: Answered;
  readonly source: Source;
  readonly book: CodeBook;
  readonly own: ReadonlyMap<string, Mapping>;
  readonly whole: boolean;
}

function readPage(bytes: Uint8Array, file: string, { answer, source, book, own, whole }: Ground): Reading[] {
  const text = () => textOf(bytes, file, source.charset ?? answer.charset);
  const mapping = () => mappingOf(source, book, own, file);
  switch (source.format) {
    case "gacc":
      return fromGaccTable(text(), file, book);
    case "eastmoney":
      return fromEastmoney(text(), file, book, whole);
    case "comtrade":
      return fromComtrade(text(), file, book, answer.oneOfSeveral);
    case "census-api":
      return fromCensusApi(text(), file, book);
    case "census-workbook":
      return fromCensusWorkbook(bytes, file, book, source.limits.megabytes * MEGA);
    case "fred-csv":
      return fromFredCsv(text(), file, book, answer.series ?? undefined);
    case "fred-json":
      return fromFredJson(text(), file, book, answer.series ?? "", whole);
    case "json-stat":
      return fromJsonStat(text(), file, mapping(), book);
    case "eurostat-tsv":
      return fromEurostatTsv(text(), file, mapping(), book);
    case "sdmx-json":
      return fromSdmxJson(text(), file, mapping(), book);
    case "dbnomics":
      return fromDbnomics(text(), file, mapping(), book, whole);
    case "world-bank":
      return fromWorldBank(text(), file, mapping(), book, whole);
    case "csv":
      return fromMappedCsv(text(), file, mapping(), book);
    case "xlsx":
      return fromMappedWorkbook(bytes, file, mapping(), book, source.limits.megabytes * MEGA);
    default:
      return source.format satisfies never;
  }
}

function mappingOf(source: Source, book: CodeBook, own: ReadonlyMap<string, Mapping>, file: string): Mapping {
  const name = source.mapping ?? "";
  return (
    own.get(name) ??
    book.mappings.get(name) ??
    malformed(
      { file },
      `there is no mapping "${name}".`,
      `Choose one of ${[...own.keys(), ...book.mappings.keys()].join(", ")}, or add it to the economy's mappings/.`,
    )
  );
}
