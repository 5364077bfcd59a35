import type { Finding } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
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

/** Tells the month: the headline is chosen by newsworthiness, the lede follows the wire, the rest is told once, in the order of its news. */
export function tellStory(
  figures: Figures,
  findings: readonly Finding[],
  notes: readonly Note[],
  tell: Tell,
  speaker: Speaker,
): Story {
  const scene = setScene(figures, findings);
  // The order of these calls is the order in which verbs are used up.
  const opening = { headline: headline(scene, tell), standfirst: tell("standfirst", scene), lede: lede(scene, tell) };
  return {
    ...opening,
    keyFigures: keyFigures(figures, scene, tell),
    sections: sections(scene, notes, tell),
    captions: captions(scene, tell, scaleWords(speaker)),
    line: oneLine(scene, tell),
    flash: flash(scene, tell),
  };
}
