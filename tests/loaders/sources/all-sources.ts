import { dbnomics, declared, declaredWorkbook, worldBank } from "./cases/aggregators.ts";
import { censusApi, censusWorkbook } from "./cases/census.ts";
import { comtrade } from "./cases/comtrade.ts";
import { eastmoney } from "./cases/eastmoney.ts";
import { eurostatCsv, eurostatTsv, jsonStat } from "./cases/eurostat.ts";
import { fredCsv, fredJson } from "./cases/fred.ts";
import { gaccMonthly, gaccPreliminary } from "./cases/gacc.ts";
import { imfCsv, oecdCsv, sdmxJson } from "./cases/sdmx.ts";
import type { SourceCase } from "./source-case.ts";

/** Every source, in the order of docs/sources.md. */
export const ALL_SOURCES: readonly SourceCase[] = [
  gaccPreliminary,
  gaccMonthly,
  eastmoney,
  comtrade,
  censusApi,
  censusWorkbook,
  fredCsv,
  fredJson,
  jsonStat,
  eurostatCsv,
  eurostatTsv,
  imfCsv,
  oecdCsv,
  sdmxJson,
  dbnomics,
  worldBank,
  declared,
  declaredWorkbook,
];
