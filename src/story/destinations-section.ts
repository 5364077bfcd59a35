import { chart, type Draft, draft, someMoved } from "./draft.ts";
import { foremost } from "./lede.ts";
import { paragraph } from "./paragraph.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Note } from "./story.ts";

/** Where exports went: the lead's run, the destinations that the lede did not name, and the editor's notes; null without partners. */
export function destinationsSection(scene: Scene, notes: readonly Note[], tell: Tell): Draft | null {
  const { lead, others } = scene.destinations;
  if (!lead && others.length === 0) return null;
  // A reader with partners of her own meets them all here, whatever the lede had room for.
  const told = lead && scene.first === null ? foremost(scene) : [];
  const rest = someMoved({
    flow: "exports",
    rising: scene.destinations.rising.filter((one) => !told.includes(one)),
    falling: scene.destinations.falling.filter((one) => !told.includes(one)),
  });
  const context = { ...scene, lead, others };
  const blocks = [
    ...(lead ? [paragraph(tell, ["partners-streak"], context), chart("streak"), chart("share")] : []),
    paragraph(tell, ["contribution", "without", "bilateral"], { ...context, ...scene.destinations }),
    ...(rest
      ? [paragraph(tell, ["partners-others", "partner-record"], { ...context, ...scene.destinations, ...rest })]
      : []),
    paragraph(tell, ["overtaking", "concentration"], scene.destinations),
    chart("partner-growth"),
    chart("contribution"),
    chart("partner-months"),
    chart("contributions"),
    ...notes,
  ];
  const about = scene.findings.filter((one) => one.subject.flow === "exports" && one.subject.partner !== "WLD");
  return draft("partners", tell, context, blocks, about);
}
