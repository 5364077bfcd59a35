import type { CheckResult, Evidence, Fault, PageEvidence, StoredEvidence } from "./check.ts";
import { checkCharts } from "./check-charts.ts";
import { checkClaims } from "./check-claims.ts";
import { checkCsv } from "./check-csv.ts";
import { checkFiles } from "./check-files.ts";
import { checkFlash } from "./check-flash.ts";
import { checkFrame } from "./check-frame.ts";
import { checkInputs } from "./check-inputs.ts";
import { checkLines } from "./check-lines.ts";
import { checkLinks } from "./check-links.ts";
import { checkManifest } from "./check-manifest.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkPrint } from "./check-print.ts";
import { checkRecomputed } from "./check-recomputed.ts";
import { checkRegister } from "./check-register.ts";
import { checkSigns } from "./check-signs.ts";
import { checkStory } from "./check-story.ts";
import { checkSubjects } from "./check-subjects.ts";
import { checkTables } from "./check-tables.ts";
import { checkUnbound } from "./check-unbound.ts";
import { checkWorkbook } from "./check-workbook.ts";
import { isSameEvidence } from "./same-evidence.ts";

type Check<Needed = Evidence> = readonly [name: string, holds: string, check: (evidence: Needed) => Fault[]];

const STORED: readonly Check<StoredEvidence>[] = [
  ["recomputed", "edition.json is what the data give", checkRecomputed],
  ["flash", "the line and the flash say what the data give, and no more", checkFlash],
];
const INPUTS: Check<PageEvidence> = ["inputs", "the data are those from which it was made", checkInputs];
const CHARTS: Check<PageEvidence> = [
  "charts",
  "charts draw the data, and their tables and texts say the same",
  checkCharts,
];
const ANNEXES: readonly Check[] = [
  ["files", "no file is unknown, cut short or a picture of something else", checkFiles],
  ["manifest", "every file of the edition is there, and is as it was made", checkManifest],
  ["csv", "data.csv holds every figure as it is", checkCsv],
  ["workbook", "data.xlsx shows what tables, charts and register say", checkWorkbook],
  ["lines", "briefing.md and flash.txt have the words of the edition", checkLines],
];
const PAGE: readonly Check<PageEvidence>[] = [
  ["numbers", "every bound number and count is its fact, in its unit and digits", checkNumbers],
  ["claims", "every bound direction, comparison and superlative is true", checkClaims],
  ["signs", "every rate is governed by a word of its own sign", checkSigns],
  ["periods", "every month and year is the one it is bound to", checkPeriods],
  ["subjects", "every figure stands beside the flow, partner or goods it is about", checkSubjects],
  ["unbound", "no other word claims anything", checkUnbound],
  ["tables", "every table cell is the fact of its row and column", checkTables],
  ["register", "the register holds every figure as it is", checkRegister],
  ["links", "every link leads to the part that it names", checkLinks],
  ["frame", "masthead, notes, sources and colophon are the edition's", checkFrame],
  ["story", "the page has the words of edition.json", checkStory],
];
const PRINT: readonly Check[] = [
  ["print", "the PDF has the words of the page, real text, tags and bookmarks", checkPrint],
];

/** What checks found that need neither print nor annexes, and on which evidence. */
export interface CheckedAhead {
  readonly evidence: StoredEvidence | PageEvidence;
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
}

/** Holds edition.json against the data before there is a page. */
export function checkStored(evidence: StoredEvidence): CheckedAhead {
  return foundBy(STORED, evidence);
}

/** Holds the page of an edition against the data before its other files are there. */
export function checkPage(evidence: PageEvidence): CheckedAhead {
  return foundBy([INPUTS, CHARTS, ...(evidence.page ? PAGE : [])], evidence);
}

function foundBy<Needed extends CheckedAhead["evidence"]>(checks: readonly Check<Needed>[], evidence: Needed) {
  return { evidence, faults: new Map(checks.map(([name, , check]) => [name, check(evidence)])) };
}

/** Holds a finished edition against the data, by every check that its files allow; what was found ahead is believed on the same evidence alone. */
export function checkEdition(evidence: Evidence, ahead: readonly CheckedAhead[] = []): CheckResult[] {
  const believed = ahead.filter((one) => isSameEvidence(one.evidence, evidence));
  const known = new Map(believed.flatMap(({ faults }) => [...faults]));
  return checksFor(evidence).map(([name, holds, check]) => ({
    name,
    holds,
    faults: known.get(name) ?? check(evidence),
  }));
}

/** Whether any check but those named finds a fault: the page's own are asked first, and none after the first that does. */
export function isFoundWrong(evidence: Evidence, but: readonly string[]): boolean {
  const checks = checksFor(evidence).filter(([name]) => !but.includes(name));
  return checks.reverse().some(([, , check]) => check(evidence).length > 0);
}

function checksFor({ page, print }: Evidence): Check[] {
  return [INPUTS, ...STORED, CHARTS, ...ANNEXES, ...(page ? PAGE : []), ...(print ? PRINT : [])];
}
