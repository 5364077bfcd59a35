import type { Runs } from "../vocabulary/run.ts";
import type { Fault, StoredEvidence } from "./check.ts";
import { checkClaims } from "./check-claims.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkSigns } from "./check-signs.ts";
import { checkSubjects } from "./check-subjects.ts";
import { checkUnbound } from "./check-unbound.ts";
import type { PageReading, Passage } from "./page-reading.ts";

const CHECKS = [checkNumbers, checkClaims, checkSigns, checkPeriods, checkSubjects, checkUnbound];

/** The one line and the four sentences, which stand on no page, read word by word as the page is. */
export function checkFlash(evidence: StoredEvidence): Fault[] {
  const { line = [], flash = [] } = evidence.stored.story;
  const parts = [line, ...flash.map((one) => one.runs)].filter((runs) => runs.length > 0);
  const page = {
    ...NOTHING,
    passages: parts.map((runs, index) => passage(runs, index === 0 ? "line" : "flash", evidence)),
  };
  return CHECKS.flatMap((check) => check({ ...evidence, page })).map((fault) => ({ ...fault, file: "edition.json" }));
}

const NOTHING: PageReading = {
  lang: "",
  title: "",
  description: "",
  style: "",
  passages: [],
  tables: [],
  drawings: [],
  labels: [],
  ids: new Set(),
};

// Plain text carries no exact number and no link: what the fact gives stands in for them.
function passage(runs: Runs, part: string, { stored }: StoredEvidence): Passage {
  const pieces = runs.map((run) => {
    const fact = stored.facts.find((one) => one.id === run.fact);
    return { ...run, ...(fact ? { exact: String(fact.value), href: `#fact-${fact.id}` } : {}), classes: [] };
  });
  return { zone: "text", part, of: "", item: 0, tag: "p", classes: [], within: [], pieces };
}
