import { readFileSync } from "node:fs";
import { fromWordsYaml } from "../loaders/words-yaml.ts";
import type { WordList } from "../vocabulary/words.ts";
import { type Templates, templateFile } from "./templates.ts";

// Parsed once while the file stays as it is.
const kept = new Map<string, { readonly text: string; readonly words: WordList }>();

/** The words of a locale, from templates/prose/<locale>/words.yaml. */
export function readWords(templates: Templates, locale: string): WordList {
  const path = templateFile(templates, `prose/${locale}/words.yaml`);
  const text = readFileSync(path, "utf8");
  const before = kept.get(path);
  if (before?.text === text) return before.words;
  const words = fromWordsYaml(text, `templates/prose/${locale}/words.yaml`);
  kept.set(path, { text, words });
  return words;
}
