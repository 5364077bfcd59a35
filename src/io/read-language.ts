import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { raise } from "../problems.ts";
import type { Language } from "../story/language.ts";
import { readWords } from "./read-words.ts";
import { readyTemplate } from "./ready-template.ts";
import { type Templates, templateFile, templateNames } from "./templates.ts";

/** The words and patterns of a locale, from templates/prose/<locale>. */
export function readLanguage(templates: Templates, locale: string): Language {
  const own = (name: string) => templateFile(templates, `prose/${locale}/${name}`);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale) || !existsSync(own("words.yaml")))
    raise({ kind: "locale-unknown", locale, known: templateNames(templates, "prose", "") });
  return {
    locale,
    words: readWords(templates, locale),
    templates: templateNames(templates, `prose/${locale}`, ".hbs").map((name) => {
      const text = readFileSync(own(name), "utf8");
      const ready = readyTemplate("prose", [text]);
      return { name: basename(name, ".hbs"), file: `templates/prose/${locale}/${name}`, text, ready };
    }),
  };
}
