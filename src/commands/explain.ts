import type { Edition } from "../edition/edition.ts";
import type { Case, Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Observation } from "../observations/observation.ts";
import { raise } from "../problems.ts";
import { editionFor } from "./edition-for.ts";
import type { Asked } from "./request.ts";

/** What `tradebrief explain` was asked for. */
export interface ExplainAsked extends Asked {
  readonly id?: string | undefined;
  readonly locale: string;
  readonly json: boolean;
}

/** Says how a fact or finding was obtained, down to file and row, and how rare it is; without a name, lists them all. Returns the exit code. */
export async function explain(asked: ExplainAsked): Promise<number> {
  const edition = await editionFor(asked, () => {});
  if (asked.id === undefined) return print(asked.json ? json(edition) : overview(edition));
  const finding = match(edition.findings, asked.id);
  const fact = finding ? undefined : match(edition.facts, asked.id);
  if (!finding && !fact)
    return raise({
      kind: "claim-unknown",
      id: asked.id,
      near: nearest(edition, asked.id),
      why: (await import("./why-silent.ts")).whySilent(asked, asked.id),
    });
  if (asked.json) return print(`${JSON.stringify(finding ?? fact, null, 2)}\n`);
  return print(finding ? ofFinding(finding, edition) : ofFact(fact!, edition));
}

/** The one of that id; or the only one whose id holds the text. */
function match<Item extends { readonly id: string }>(items: readonly Item[], asked: string): Item | undefined {
  const holding = items.filter((item) => item.id.includes(asked));
  return items.find((item) => item.id === asked) ?? (holding.length === 1 ? holding[0] : undefined);
}

function nearest(edition: Edition, asked: string): string[] {
  const words = asked
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const score = (id: string) => words.filter((word) => id.toLowerCase().includes(word)).length;
  const ids = [...edition.findings, ...edition.facts].map(({ id }) => id);
  return ids
    .filter((id) => score(id) > 0)
    .sort((a, b) => score(b) - score(a) || a.length - b.length)
    .slice(0, 5);
}

function overview(edition: Edition): string {
  const rows = edition.findings.map(
    (one) =>
      `${newsworthiness(one).toFixed(2).padStart(6)}  ${one.bits.toFixed(1).padStart(4)} bits × ${one.weight.toFixed(2)}  ${one.id}`,
  );
  const facts = edition.facts.map((fact) => `  ${fact.id}  ${figure(fact)}`);
  return `Findings for ${edition.monthName}, as known on ${edition.asOf}, by newsworthiness (bits of rarity × weight):\n${rows.join("\n")}\n\nFacts printed:\n${facts.join("\n")}\n`;
}

function json(edition: Edition): string {
  return `${JSON.stringify({ findings: edition.findings, facts: edition.facts }, null, 2)}\n`;
}

function ofFinding(finding: Finding, edition: Edition): string {
  const { proof } = finding;
  const lines = [
    `${finding.id}`,
    `  Claim        ${proof.predicate}.`,
    `  False if     ${proof.falseIf}.`,
    ...(proof.searched
      ? [`  Searched     ${proof.searched.from} to ${proof.searched.to}, ${proof.searched.count} figures.`]
      : []),
    `  Rarity       ${finding.bits.toFixed(2)} bits: such a claim was true in ${finding.trueIn} of ${finding.outOf} earlier cases.`,
    `  Weight       ${finding.weight.toFixed(2)} of the trade; newsworthiness ${newsworthiness(finding).toFixed(2)}.`,
    "  Rests on",
    ...proof.cases.flatMap((one) => ofCase(one, edition)),
    ...(proof.boundary ? ["  Ended before by, or nearest to refuting it", ...ofCase(proof.boundary, edition)] : []),
    "  Facts",
    ...Object.entries(finding.facts).map(
      ([role, fact]) => `    ${role.padEnd(10)} ${fact.id}  ${figure(fact)}  (${fact.formula})`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function ofCase(one: Case, edition: Edition): string[] {
  const rows = one.from
    .map((id) => edition.observations.find((row) => row.id === id))
    .filter((row) => row !== undefined);
  const name = `    ${one.period.padEnd(16)} ${shown(one.value).padStart(9)}${one.backfilled ? "  backfilled" : ""}`;
  return [name, ...rows.map((row) => `      ${ofRow(row, edition)}`)];
}

function ofFact(fact: Fact, edition: Edition): string {
  const rows = fact.from
    .map((id) => edition.observations.find((row) => row.id === id))
    .filter((row) => row !== undefined);
  const lines = [
    fact.id,
    `  What         ${fact.label}, ${fact.period}`,
    `  Value        ${figure(fact)}`,
    `  Obtained     ${fact.method}: ${fact.formula}`,
    `  Known        ${fact.backfilled ? `only from a release later than ${edition.asOf}: backfilled` : `on ${edition.asOf}`}`,
    "  Rows",
    ...rows.map((row) => `    ${ofRow(row, edition)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function ofRow(row: Observation, edition: Edition): string {
  const file = row.release === "" ? row.id : `releases/${row.id}`;
  const title =
    edition.sources.find((source) => [source.id, ...source.also].includes(`${row.release}/${row.source}`))?.title ??
    row.source;
  return `data/${edition.economy.id}/${file}  ${row.flow} ${row.partner} ${row.measure} ${row.period} = ${row.value === null ? row.status : shown(row.value)} ${row.unit}, ${row.origin}, ${title}${row.note ? ` (${row.note})` : ""}`;
}

function figure(fact: Fact): string {
  return `${shown(fact.value)} ${fact.unit}${fact.backfilled ? ", backfilled" : ""}`;
}

function shown(value: number): string {
  const size = Math.abs(value);
  return size >= 1e6 ? `${Number((value / 1e9).toFixed(4))} billion` : String(Number(value.toFixed(4)));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
