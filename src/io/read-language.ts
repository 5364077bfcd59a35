import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fromWordsYaml } from "../loaders/words-yaml.ts";
import { raise } from "../problems.ts";
import type { Language } from "../story/language.ts";

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
export function readLanguage(templates: string, locale: string): Language {
  const folder = join(templates, "prose", locale);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale) || !existsSync(folder))
    raise({ kind: "locale-unknown", locale, known: readdirSync(join(templates, "prose")).sort() });
  const words = wordsOf(readFileSync(join(folder, "words.yaml"), "utf8"), `templates/prose/${locale}/words.yaml`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  return {
    locale,
    words,
    templates: names.map((name) => ({
      name: basename(name, ".hbs"),
      file: `templates/prose/${locale}/${name}`,
      text: readFileSync(join(folder, name), "utf8"),
    })),
  };
}
