import type { Fact } from "../indicators/fact.ts";
import type { Run, Runs } from "../vocabulary/run.ts";
import { escapeHtml, Markup } from "./render-markup.ts";

/** A part of the page in which a figure is told. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

/** Where on the page a fact is told: the address of the mention, and the part it stands in. */
export interface Mention extends Place {
  readonly at: string;
}

/** Writes bound runs as HTML and remembers where each fact was told. */
export interface RunWriter {
  write(runs: Runs, place: Place): Markup;
  mentions(fact: string): readonly Mention[];
}

/** A writer for one page over the facts of one edition; it throws when a run names a fact that the edition does not hold. */
export function runWriter(facts: readonly Fact[]): RunWriter {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const told = new Map<string, Mention[]>();
  const note = (fact: Fact, place: Place): string => {
    const mentions = told.get(fact.id) ?? [];
    if (mentions.some((mention) => mention.id === place.id)) return "";
    // The way back to a table leads to the table: an address a cell would be a tenth of the page.
    const at = isTable(place) ? place.id : `at-${place.id}-${fact.id}`;
    told.set(fact.id, [...mentions, { ...place, at }]);
    return isTable(place) ? "" : ` id="${escapeHtml(at)}"`;
  };
  const one = (run: Run, place: Place): string => {
    const fact = factOf(run, byId);
    if (fact !== undefined && isFigure(run)) return figure(run, fact, note(fact, place));
    return isClaim(run) ? claim(run) : escapeHtml(run.text);
  };
  return {
    write: (runs, place) => new Markup(runs.map((run) => one(run, place)).join("")),
    mentions: (fact) => told.get(fact) ?? [],
  };
}

/** Whether the part is a reference table. */
export function isTable(place: Place): boolean {
  return place.id.startsWith("table-");
}

/** The words of the runs without their bindings. */
export function plainText(runs: Runs): string {
  return runs.map((run) => run.text).join("");
}

function factOf(run: Run, byId: ReadonlyMap<string, Fact>): Fact | undefined {
  if (run.fact === undefined) return undefined;
  const fact = byId.get(run.fact);
  if (fact === undefined)
    throw new Error(`The text "${run.text}" names the fact "${run.fact}", which the edition does not hold.`);
  return fact;
}

function isFigure(run: Run): boolean {
  return run.role === "value" || run.role === "count";
}

function isClaim(run: Run): boolean {
  return run.fact !== undefined || run.finding !== undefined || run.period !== undefined;
}

function figure(run: Run, fact: Fact, id: string): string {
  const finding = run.finding === undefined ? "" : ` data-finding="${escapeHtml(run.finding)}"`;
  const data = `<data class="${run.role}" data-fact="${escapeHtml(fact.id)}"${finding} value="${fact.value}">`;
  return `<a href="#fact-${escapeHtml(fact.id)}"${id}>${data}${escapeHtml(run.text)}</data></a>`;
}

function claim(run: Run): string {
  const fact = run.fact === undefined ? "" : ` data-fact="${escapeHtml(run.fact)}"`;
  const finding = run.finding === undefined ? "" : ` data-finding="${escapeHtml(run.finding)}"`;
  const period = run.period === undefined ? "" : ` data-period="${escapeHtml(run.period)}"`;
  return `<span${fact}${finding}${period} data-role="${run.role}">${escapeHtml(run.text)}</span>`;
}
