import type { Edition } from "../edition/edition.ts";

const NAMED = 3;

/** Why an edition is made again, in a few words: the figures, inputs, version or words that differ from the one before. */
export function whyChanged(before: string | null, now: Edition, whole: boolean): string {
  if (before === null) return "it is new";
  if (!whole) return "its files were not as they were put";
  const { files: _, ...old } = JSON.parse(before) as Edition;
  if (JSON.stringify(old.versions) !== JSON.stringify(now.versions)) return "the program has another version";
  const values = new Map(old.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  const facts = now.facts.filter((fact) => values.get(fact.id) !== JSON.stringify(fact)).map(({ id }) => id);
  if (facts.length > 0) return `figures changed: ${some(facts)}`;
  const hashes = new Map(old.inputs.map(({ path, sha256 }) => [path, sha256]));
  const inputs = now.inputs.filter(({ path, sha256 }) => hashes.get(path) !== sha256).map(({ path }) => path);
  if (inputs.length > 0) return `files changed: ${some(inputs)}`;
  return JSON.stringify(old) === JSON.stringify(now) ? "templates or style changed" : "its words changed";
}

function some(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${names.slice(0, NAMED).join(", ")}${more}`;
}
