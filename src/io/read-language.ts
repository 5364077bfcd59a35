import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fromWordsYaml } from "../loaders/words-yaml.ts";
import { raise } from "../problems.ts";
import type { Language } from "../story/language.ts";
import { type Templates, templateFile, templateNames } from "./templates.ts";

// Parsed once while the file stays as it is.
const kept = new Map<string, { readonly text: string; readonly words: Language["words"] }>();

function wordsOf(text: string, file: string): Language["words"] {
  const before = kept.get(file);
  if (before?.text === text) return before.words;
  const words = fromWordsYaml(text, file);
  kept.set(file, { text, words });
  return words;
}

/** The words and patterns of a locale, from templates/prose/<locale>. */
export function readLanguage(templates: Templates, locale: string): Language {
  const own = (name: string) => templateFile(templates, `prose/${locale}/${name}`);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale) || !existsSync(own("words.yaml")))
    raise({ kind: "locale-unknown", locale, known: templateNames(templates, "prose", "") });
  const words = wordsOf(readFileSync(own("words.yaml"), "utf8"), `templates/prose/${locale}/words.yaml`);
  return {
    locale,
    words,
    templates: templateNames(templates, `prose/${locale}`, ".hbs").map((name) => ({
      name: basename(name, ".hbs"),
      file: `templates/prose/${locale}/${name}`,
      text: readFileSync(own(name), "utf8"),
    })),
  };
}
