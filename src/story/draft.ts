import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { Block, Section } from "./story.ts";

/** A section and how newsworthy the best finding is that it is about. */
export interface Draft {
  readonly section: Section;
  readonly news: number;
}

/** A section headed by its pattern, empty paragraphs left out. */
export function draft(
  id: string,
  tell: Tell,
  context: object,
  blocks: readonly Block[],
  findings: readonly Finding[],
): Draft {
  const full = blocks.filter((block) => block.kind !== "paragraph" || block.runs.length > 0);
  const name = plain(tell("section-name", { id }));
  return {
    section: { id, name, heading: tell(`heading-${id}`, context), blocks: full },
    news: Math.max(0, ...findings.map(newsworthiness)),
  };
}

/** The findings about a whole flow. */
export function aboutFlow(scene: Scene, flow: string): Finding[] {
  return scene.findings.filter(
    (one) => one.subject.flow === flow && one.subject.partner === "WLD" && one.subject.product === "TOTAL",
  );
}

/** A place for a chart. */
export function chart(id: string): Block {
  return { kind: "chart", chart: id };
}

/** The context when some partner rose or fell; null when there is none to tell of. */
export function someMoved<Context extends { rising: readonly unknown[]; falling: readonly unknown[] }>(
  context: Context,
): Context | null {
  return context.rising.length + context.falling.length > 0 ? context : null;
}
