import type { Surprise } from "../findings/finding.ts";
import { aboutFlow, chart, type Draft, draft, someMoved } from "./draft.ts";
import { paragraph } from "./paragraph.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";

/** What there is to tell of exports beyond the lede; null without their growth. */
export function exportsSection(scene: Scene, tell: Tell): Draft | null {
  if (!scene.exports.growth) return null;
  const context = { ...scene, ...scene.exports };
  return draft(
    "exports",
    tell,
    context,
    [
      paragraph(tell, ["flow-more", "monthly"], context),
      chart("growth-exports"),
      paragraph(tell, ["other-terms"], context),
      paragraph(tell, ["surprise-past", "other-poll"], past(context)),
      chart("surprises"),
      chart("levels"),
    ],
    aboutFlow(scene, "exports"),
  );
}

/** What there is to tell of imports beyond the lede, and where they came from; null without their growth. */
export function importsSection(scene: Scene, tell: Tell): Draft | null {
  if (!scene.imports.growth) return null;
  const context = { ...scene, ...scene.imports };
  const origins = someMoved({
    ...scene.origins,
    rising: withLead(scene.origins, 1),
    falling: withLead(scene.origins, -1),
  });
  return draft(
    "imports",
    tell,
    context,
    [
      paragraph(tell, ["flow-more", "monthly", "surprise-past", "other-poll"], past(context)),
      paragraph(tell, ["other-terms"], context),
      chart("growth-imports"),
      ...(origins
        ? [paragraph(tell, ["partners-others", "contribution", "without", "partner-record"], { ...scene, ...origins })]
        : []),
      paragraph(tell, ["overtaking", "concentration"], scene.origins),
    ],
    aboutFlow(scene, "imports"),
  );
}

/** A gap as wide as one in four of the past ones or rarer is worth a sentence, and so is one called far that is not so rare. */
const RARE = 0.25;

function past<Context extends { readonly surprise: Surprise | null }>(context: Context) {
  const { surprise } = context;
  const common = surprise !== null && surprise.outOf > 0 && surprise.trueIn / surprise.outOf > RARE;
  return {
    ...context,
    common,
    worth: surprise !== null && surprise.outOf >= 10 && (!common || surprise.degree === "far"),
  };
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
