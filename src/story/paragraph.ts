import type { Tell } from "./prose.ts";
import type { Paragraph } from "./story.ts";

/** One paragraph from several templates; one that is named after a finding which is not there is left out. */
export function paragraph(tell: Tell, templates: readonly string[], context: object): Paragraph {
  const told = context as Record<string, unknown>;
  const parts = templates
    .filter((name) => !(name in told) || told[name] !== null)
    .map((name) => tell(name, context))
    .filter((runs) => runs.length > 0);
  const runs = parts.flatMap((part, index) => (index === 0 ? part : [{ text: " ", role: "text" as const }, ...part]));
  const findings = [...new Set(runs.flatMap((run) => run.finding ?? []))];
  return { kind: "paragraph", runs, findings };
}
