import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { raise } from "../problems.ts";
import type { Language } from "../story/language.ts";
import { readWords } from "./read-words.ts";

/** The words and patterns of a locale, from templates/prose/<locale>. */
export function readLanguage(templates: string, locale: string): Language {
  const folder = join(templates, "prose", locale);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale) || !existsSync(folder))
    raise({ kind: "locale-unknown", locale, known: readdirSync(join(templates, "prose")).sort() });
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  return {
    locale,
    words: readWords(templates, locale),
    templates: names.map((name) => ({
      name: basename(name, ".hbs"),
      file: `templates/prose/${locale}/${name}`,
      text: readFileSync(join(folder, name), "utf8"),
    })),
  };
}
