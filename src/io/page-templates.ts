import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Templates, templateFile, templateNames } from "./templates.ts";

/** The page's templates by name, from templates/page. */
export function pageTemplates(templates: Templates): Record<string, string> {
  const names = templateNames(templates, "page", ".hbs");
  const read = (name: string) => readFileSync(templateFile(templates, `page/${name}`), "utf8");
  return Object.fromEntries(names.map((name) => [basename(name, ".hbs"), read(name)]));
}
