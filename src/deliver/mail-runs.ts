import { escapeHtml, Markup } from "../edition/render-markup.ts";
import type { Run, Runs } from "../vocabulary/run.ts";

/** Bound runs as HTML for mail: each figure and claim keeps the name of the fact or finding that it states. */
export function mailRuns(runs: Runs): Markup {
  return new Markup(runs.map(one).join(""));
}

function one(run: Run): string {
  const bindings = [
    ["data-fact", run.fact],
    ["data-finding", run.finding],
    ["data-period", run.period],
  ].flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeHtml(value)}"`));
  return bindings.length === 0 ? escapeHtml(run.text) : `<span${bindings.join("")}>${escapeHtml(run.text)}</span>`;
}
