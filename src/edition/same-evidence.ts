import type { PageEvidence } from "./check.ts";
import type { Edition } from "./edition.ts";

const MADE_ONCE = ["page", "fresh", "economy", "theme", "words", "claims", "lexicon"] as const;

/** Whether two pieces of evidence say the same of an edition's data and page: the very same reading and making afresh, the same drawings and pictures, and an edition.json that differs in nothing but its list of files. */
export function isSameEvidence(one: PageEvidence, other: PageEvidence): boolean {
  return (
    MADE_ONCE.every((part) => one[part] === other[part]) &&
    hasSameTexts(one.pictures, other.pictures) &&
    hasSameTexts(one.drawings.charts, other.drawings.charts) &&
    hasSameTexts(one.drawings.narrow ?? {}, other.drawings.narrow ?? {}) &&
    hasSameTexts(one.drawings.sparklines, other.drawings.sparklines) &&
    textOf(one.stored) === textOf(other.stored)
  );
}

function hasSameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function textOf({ files: _, ...edition }: Edition): string {
  return JSON.stringify(edition);
}
