import type { Finding } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Focus } from "../vocabulary/focus.ts";
import { captions } from "./captions.ts";
import { flash } from "./flash.ts";
import { headline, oneLine } from "./headline.ts";
import { keyFigures } from "./key-figures.ts";
import { lede } from "./lede.ts";
import type { Tell } from "./prose.ts";
import { type Speaker, scaleWords } from "./say.ts";
import { sections } from "./sections.ts";
import { setScene } from "./set-scene.ts";
import type { Note, Story } from "./story.ts";

/** A reader's own view of the month: it shapes what stands below the lede, which is the same for all. */
export interface Own {
  readonly figures: Figures;
  readonly focus: Focus;
}

/** Tells the month: the headline is chosen by newsworthiness, the lede follows the wire, the rest is told once, in the order of its news. */
export function tellStory(
  figures: Figures,
  findings: readonly Finding[],
  notes: readonly Note[],
  tell: Tell,
  speaker: Speaker,
  own?: Own,
): Story {
  const scene = setScene(figures, findings);
  const inside = own ? { ...setScene(own.figures, findings), first: sectionsFirst(own.focus) } : scene;
  // The order of these calls is the order in which verbs are used up.
  const opening = { headline: headline(scene, tell), standfirst: tell("standfirst", scene), lede: lede(scene, tell) };
  return {
    ...opening,
    keyFigures: keyFigures(figures, scene, tell),
    sections: sections(inside, notes, tell),
    captions: captions(inside, tell, scaleWords(speaker)),
    line: oneLine(scene, tell),
    flash: flash(scene, tell),
  };
}

function sectionsFirst({ sections: ids, partners, products }: Focus): string[] {
  return [...ids, ...(partners.length > 0 ? ["partners"] : []), ...(products.length > 0 ? ["goods"] : [])];
}
