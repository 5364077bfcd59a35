import type { PageEvidence, StoredEvidence } from "./check.ts";
import type { Edition } from "./edition.ts";

const MADE_ONCE = ["fresh", "economy", "words", "claims", "lexicon"] as const;

/**
 * Whether two pieces of evidence say the same, as far as the first goes: the very same making afresh, an edition.json that differs in nothing but its list
 * of files, and where there is a page the very same reading of it, with the same drawings and pictures.
 */
export function isSameEvidence(one: StoredEvidence | PageEvidence, other: PageEvidence): boolean {
  return (
    MADE_ONCE.every((part) => one[part] === other[part]) &&
    isSameEdition(one.stored, other.stored) &&
    (!("page" in one) || isSamePage(one, other))
  );
}

function isSamePage(one: PageEvidence, other: PageEvidence): boolean {
  return (
    one.page === other.page &&
    one.theme === other.theme &&
    hasSameTexts(one.pictures, other.pictures) &&
    hasSameTexts(one.drawings.charts, other.drawings.charts) &&
    hasSameTexts(one.drawings.narrow ?? {}, other.drawings.narrow ?? {}) &&
    hasSameTexts(one.drawings.sparklines, other.drawings.sparklines)
  );
}

function hasSameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

// Mostly they were read once: then all their parts are the very same.
function isSameEdition({ files: _, ...one }: Edition, { files: __, ...other }: Edition): boolean {
  const parts = Object.keys(one) as (keyof typeof one)[];
  const isSame = parts.length === Object.keys(other).length && parts.every((part) => one[part] === other[part]);
  return isSame || JSON.stringify(one) === JSON.stringify(other);
}
