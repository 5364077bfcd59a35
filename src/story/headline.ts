import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import type { Runs } from "../vocabulary/run.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** Below this newsworthiness a topic is dull: the headline then says how the flows grew, and no more. */
const DULL = 1;
const KINDS: readonly Finding["kind"][] = [
  "milestone",
  "exceeds",
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
  const clauses = leaders(scene).map((finding, index) =>
    tell("headline", {
      ...scene,
      finding,
      first: index === 0,
      growth: growthOf(scene, finding),
      lead: scene.destinations.lead,
    }),
  );
  return clauses.flatMap((runs, index) =>
    index === 0 ? runs : [{ text: "; ", role: "text" as const }, ...lower(runs)],
  );
}

/** The one or two findings that make the headline, each the best of its topic; topics are ranked by all their news together. */
export function leaders(scene: Scene): Finding[] {
  const topics = [...groupBy(scene.findings.filter(isTold), topic).values()];
  const ranked = topics
    .map((findings) => ({
      finding: foremost(findings),
      news: findings.reduce((sum, one) => sum + newsworthiness(one), 0),
    }))
    .sort((a, b) => b.news - a.news);
  const news = ranked.filter((one) => one.news >= DULL).map((one) => one.finding);
  const plain = [scene.exports.growth, scene.imports.growth]
    .filter((one) => one !== null)
    .filter((one) => !news.some((other) => topic(other) === topic(one)));
  return [...news, ...plain].slice(0, 2);
}

function isTold(finding: Finding): boolean {
  const { partner, product } = finding.subject;
  return KINDS.includes(finding.kind) && product === ALL_GOODS && (finding.kind === "divergence" || partner === WORLD);
}

function topic(finding: Finding): string {
  return `${finding.subject.flow} ${finding.kind === "divergence" ? "by partner" : "total"}`;
}

// "The first drop since March" says more than "the most since March" when both hold of the same month.
function foremost(findings: readonly Finding[]): Finding {
  const best = findings[0]!;
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
