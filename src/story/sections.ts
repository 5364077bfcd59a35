import { balanceSection } from "./balance-section.ts";
import { goodsSection, outlookSection, revisionsSection } from "./closing-sections.ts";
import { destinationsSection } from "./destinations-section.ts";
import type { Draft } from "./draft.ts";
import { exportsSection, importsSection } from "./flow-sections.ts";
import type { Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Note, Section } from "./story.ts";

/** The sections that have something to tell beyond the lede, the most newsworthy first; what comes and what was revised stand last. */
export function sections(scene: Scene, notes: readonly Note[], tell: Tell): Section[] {
  const drafts = [
    exportsSection(scene, tell),
    destinationsSection(scene, notes, tell),
    importsSection(scene, tell),
    balanceSection(scene, tell),
    goodsSection(scene, tell),
  ].filter((one) => one !== null);
  const wanted = ({ section }: Draft) =>
    scene.first?.includes(section.id) ? scene.first.indexOf(section.id) : Infinity;
  const ordered = [...drafts]
    .sort((a, b) => (wanted(a) === wanted(b) ? b.news - a.news : wanted(a) - wanted(b)))
    .map((draft) => draft.section);
  const last = [outlookSection(scene, tell), revisionsSection(scene, tell)].filter((one) => one !== null);
  return [...ordered, ...last].filter((section) => section.blocks.length > 0);
}
