import type { Tell } from "./prose.ts";
import type { Paragraph } from "./story.ts";

/** One paragraph from the templates, in their order; a template that has nothing to say adds nothing. */
export function paragraph(tell: Tell, templates: readonly string[], context: object): Paragraph {
  const parts = templates.map((name) => tell(name, context)).filter((runs) => runs.length > 0);
  const runs = parts.flatMap((part, index) => (index === 0 ? part : [{ text: " ", role: "text" as const }, ...part]));
  const findings = [...new Set(runs.flatMap((run) => run.finding ?? []))];
  return { kind: "paragraph", runs, findings };
}
