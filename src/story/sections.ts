import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { foremost } from "./lede.ts";
import { paragraph } from "./paragraph.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Block, Note, Section } from "./story.ts";

interface Draft {
  readonly section: Section;
  /** The newsworthiness of the best finding that the section is about. */
  readonly news: number;
}

/** The sections that have something to tell beyond the lede, the most newsworthy first; what comes and what was revised stand last. */
export function sections(scene: Scene, notes: readonly Note[], tell: Tell): Section[] {
  const drafts = [
    exports(scene, tell),
    destinations(scene, notes, tell),
    imports(scene, tell),
    balance(scene, tell),
    goods(scene, tell),
  ].filter((one) => one !== null);
  const ordered = [...drafts].sort((a, b) => b.news - a.news).map((draft) => draft.section);
  const last = [outlook(scene, tell), revisions(scene, tell)].filter((one) => one !== null);
  return [...ordered, ...last].filter((section) => section.blocks.length > 0);
}

function exports(scene: Scene, tell: Tell): Draft | null {
  if (!scene.exports.growth) return null;
  const context = { ...scene, ...scene.exports };
  return draft(
    "exports",
    scene,
    tell,
    context,
    [
      paragraph(tell, ["flow-more"], context),
      chart("growth-exports"),
      paragraph(tell, ["surprise-past"], past(context)),
      chart("levels"),
    ],
    about(scene, "exports"),
  );
}

function imports(scene: Scene, tell: Tell): Draft | null {
  if (!scene.imports.growth) return null;
  const context = { ...scene, ...scene.imports };
  const origins = partners({
    ...scene.origins,
    rising: withLead(scene.origins, 1),
    falling: withLead(scene.origins, -1),
  });
  return draft(
    "imports",
    scene,
    tell,
    context,
    [
      paragraph(tell, ["flow-more", "surprise-past"], past(context)),
      chart("growth-imports"),
      ...(origins ? [paragraph(tell, ["partners-others"], origins)] : []),
    ],
    about(scene, "imports"),
  );
}

function destinations(scene: Scene, notes: readonly Note[], tell: Tell): Draft | null {
  const { lead, others } = scene.destinations;
  if (!lead && others.length === 0) return null;
  const told = lead ? foremost(scene) : [];
  const rest = partners({
    flow: "exports",
    rising: scene.destinations.rising.filter((one) => !told.includes(one)),
    falling: scene.destinations.falling.filter((one) => !told.includes(one)),
  });
  const context = { ...scene, lead, others };
  const blocks = [
    ...(lead ? [paragraph(tell, ["partners-streak"], context), chart("streak")] : []),
    ...(rest ? [paragraph(tell, ["partners-others"], rest)] : []),
    chart("partner-growth"),
    ...notes,
  ];
  const about = scene.findings.filter((one) => one.subject.flow === "exports" && one.subject.partner !== "WLD");
  return draft("partners", scene, tell, context, blocks, about);
}

function balance(scene: Scene, tell: Tell): Draft | null {
  if (!scene.balance.value) return null;
  const context = { ...scene, ...scene.balance };
  const { yearToDate: chosen, yearToDateOtherwise: otherwise } = scene.balance;
  const method = chosen ? [paragraph(tell, ["method"], { ...context, chosen, otherwise })] : [];
  return draft(
    "balance",
    scene,
    tell,
    context,
    [...(chosen ? [paragraph(tell, ["balance"], context)] : []), ...method, chart("balance-by-year")],
    about(scene, "balance"),
  );
}

function goods(scene: Scene, tell: Tell): Draft | null {
  if (scene.goods.count < 3) return null;
  const context = { ...scene, ...scene.goods };
  return draft("goods", scene, tell, context, [paragraph(tell, ["goods"], context)], []);
}

function outlook(scene: Scene, tell: Tell): Section | null {
  const { required } = scene.balance;
  const base = scene.exports.nextBase;
  const context = { ...scene, required, base, importsBase: scene.imports.nextBase };
  const blocks: Block[] = [
    ...(required ? [paragraph(tell, ["required"], context)] : []),
    ...(base ? [paragraph(tell, ["next-base"], context)] : []),
  ];
  return blocks.length > 0
    ? { id: "outlook", name: "What to watch", heading: tell("heading-outlook", context), blocks }
    : null;
}

function revisions(scene: Scene, tell: Tell): Section | null {
  if (scene.revisions.length === 0) return null;
  const order = ["exports", "imports", "balance"];
  const sorted = [...scene.revisions].sort((a, b) => order.indexOf(a.subject.flow) - order.indexOf(b.subject.flow));
  return {
    id: "revisions",
    name: "Revisions",
    heading: tell("heading-revisions", scene),
    blocks: sorted.map((revision) => paragraph(tell, ["revision"], { ...scene, revision })),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  exports: "Exports",
  partners: "Destinations",
  imports: "Imports",
  balance: "Balance",
  goods: "Goods",
};

function draft(
  id: string,
  _scene: Scene,
  tell: Tell,
  context: object,
  blocks: readonly Block[],
  findings: readonly Finding[],
): Draft {
  const heading = tell(`heading-${id}`, context);
  const news = Math.max(0, ...findings.map(newsworthiness));
  return {
    section: {
      id,
      name: NAMES[id]!,
      heading,
      blocks: blocks.filter((block) => block.kind !== "paragraph" || block.runs.length > 0),
    },
    news,
  };
}

function about(scene: Scene, flow: string): Finding[] {
  return scene.findings.filter((one) => one.subject.flow === flow && one.subject.partner === "WLD");
}

function chart(id: string): Block {
  return { kind: "chart", chart: id };
}

// The template is left out when there is no surprise to set against the past.
function past<Context extends { readonly surprise: Finding | null }>(context: Context) {
  const { surprise } = context;
  const common = surprise !== null && surprise.outOf > 0 && surprise.trueIn / surprise.outOf > 0.25;
  return { ...context, common, "surprise-past": surprise };
}

/** How many origins of imports are named beside the lead: the weightiest. */
const ORIGINS = 5;

function withLead(scene: Scene["origins"], sign: 1 | -1) {
  const heaviest = [...scene.others].sort((a, b) => b.growth.weight - a.growth.weight).slice(0, ORIGINS);
  const all = [...(scene.lead ? [scene.lead] : []), ...heaviest];
  return all
    .filter((one) => sign * one.growth.facts.value!.value > 0)
    .sort((a, b) => sign * (b.growth.facts.value!.value - a.growth.facts.value!.value));
}

function partners<Context extends { rising: readonly unknown[]; falling: readonly unknown[] }>(
  context: Context,
): Context | null {
  return context.rising.length + context.falling.length > 0 ? context : null;
}
