import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import type { Runs } from "../vocabulary/run.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** Below this newsworthiness a topic is dull: the headline then says how the flows grew, and no more. */
const DULL = 1;
const KINDS: readonly Finding["kind"][] = [
  "milestone",
  "exceeds",
  "swing",
  "divergence",
  "reversal",
  "extreme",
  "surprise",
  "streak",
  "record",
  "acceleration",
];

/** The headline: a clause about the topic with most news and one about the next, or a plain one when the month was dull. */
export function headline(scene: Scene, tell: Tell): Runs {
  return joined(clauses(leaders(scene), scene, tell));
}

/** Longer lines are cut in lists of messages. */
const LINE = 90;

/** The month in one line of at most 90 signs, for subjects and lists: the headline, its first clause, or plain growth. */
export function oneLine(scene: Scene, tell: Tell): Runs {
  const chosen = leaders(scene);
  const plainly = [scene.exports.growth ?? scene.imports.growth].filter((one) => one !== null);
  const choices = [chosen, chosen.slice(0, 1), plainly].map((findings) => joined(clauses(findings, scene, tell)));
  return choices.find((runs) => runs.length > 0 && plain(runs).length <= LINE) ?? choices[1]!;
}

function clauses(chosen: readonly Finding[], scene: Scene, tell: Tell): Runs[] {
  return chosen.map((finding, index) =>
    tell("headline", {
      ...scene,
      finding,
      first: index === 0,
      echo: index > 0 && isEcho(chosen[0]!, finding),
      // "Exports … ; those to …": the second clause leans on the first when both are about one flow.
      leans: index > 0 && chosen[0]!.subject.flow === finding.subject.flow,
      sameRun: index > 0 && isSameRun(chosen[0]!, finding),
      growth: growthOf(scene, finding),
      lead: scene.destinations.lead,
    }),
  );
}

/** "So do exports": the second clause would say of its flow word for word what the first says. */
function isEcho(first: Finding, second: Finding): boolean {
  if (second.subject.flow === "balance") return false;
  if (first.kind === "reversal" && second.kind === "reversal") return first.to === "rise" && second.to === "rise";
  if (first.kind === "exceeds" && second.kind === "exceeds") return first.year === second.year;
  if (first.kind !== "milestone" || second.kind !== "milestone") return false;
  return first.frame === second.frame && first.facts.mark?.value === second.facts.mark?.value;
}

/** "Exports …, the fifth month of double-digit decline in a row; imports …, the seventh month": what kind of run it is was said just before. */
function isSameRun(first: Finding, second: Finding): boolean {
  return (
    first.kind === "streak" &&
    second.kind === "streak" &&
    first.of === second.of &&
    first.inReleases === second.inReleases
  );
}

function joined(parts: readonly Runs[]): Runs {
  return parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: "; ", role: "text" as const }, ...lower(runs)]));
}

/** The one or two findings that make the headline, each the best of its topic; topics are ranked by all their news together. */
export function leaders(scene: Scene): Finding[] {
  const topics = [...groupBy(scene.findings.filter(isTold), topic).values()];
  const ranked = topics
    .map((findings) => ({
      finding: foremost(findings),
      news: findings.reduce((sum, one) => sum + freshness(one), 0),
    }))
    .sort((a, b) => b.news - a.news);
  const news = ranked.filter((one) => one.news >= DULL).map((one) => one.finding);
  const ordinary = [scene.exports.growth, scene.imports.growth]
    .filter((one) => one !== null)
    .filter((one) => !news.some((other) => other.subject.flow === one.subject.flow));
  const [first, second] = [...news, ...ordinary];
  if (!first || !second) return first ? [first] : [];
  // Of two clauses about one flow the one about the whole of it comes first.
  return first.subject.flow === second.subject.flow && first.kind === "divergence" ? [second, first] : [first, second];
}

/** A run of so many periods is news as a whole; after that its rarity is spread over its periods, since only the last is new. */
const RUN = 3;
/** A year that stays ahead of all others month after month is news when it gets ahead. */
const STILL_AHEAD = 0.25;

function freshness(finding: Finding): number {
  const news = newsworthiness(finding);
  if (finding.kind === "streak") return (news * RUN) / Math.max(finding.facts.length!.value, RUN);
  return finding.kind === "record" && finding.continued ? news * STILL_AHEAD : news;
}

function isTold(finding: Finding): boolean {
  const { partner, product } = finding.subject;
  // A run that reaches back to the first figure may be longer than is known: no ordinal can be given to it.
  if (finding.kind === "streak" && finding.open) return false;
  if (finding.kind === "exceeds" && !finding.crossedNow) return false;
  if (finding.kind === "surprise" && finding.subject.flow === "balance") return false;
  return KINDS.includes(finding.kind) && product === ALL_GOODS && (finding.kind === "divergence" || partner === WORLD);
}

function topic(finding: Finding): string {
  return `${finding.subject.flow} ${finding.kind === "divergence" ? "by partner" : "total"}`;
}

// "The first drop since March" says more than "the most since March" when both hold of the same month; a change of pace
// leads only when there is nothing else.
function foremost(findings: readonly Finding[]): Finding {
  const fresh = [...findings].sort((a, b) => freshness(b) - freshness(a));
  const best = fresh.find((one) => one.kind !== "acceleration") ?? fresh[0]!;
  const reversal = findings.find((one) => one.kind === "reversal");
  return best.kind === "extreme" && reversal?.since === best.since ? reversal : best;
}

function growthOf(scene: Scene, finding: Finding) {
  return finding.subject.flow === "imports" ? scene.imports.growth : scene.exports.growth;
}

function lower(runs: Runs): Runs {
  const [first, ...rest] = runs;
  return first?.role === "text" || first?.role === "direction"
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : runs;
}
