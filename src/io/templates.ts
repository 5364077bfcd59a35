import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "./root.ts";

/** A folder of templates, or several: of two files of one name that in the earlier folder counts. */
export type Templates = string | readonly string[];

/** The templates that come with the program. */
export function programTemplates(): string {
  return join(programRoot(), "templates");
}

/** The folders, the one that counts first. */
export function templateFolders(templates: Templates): readonly string[] {
  return typeof templates === "string" ? [templates] : templates;
}

/** Where the template of that name lies; in the last folder when none has it, for whoever reads it to complain of. */
export function templateFile(templates: Templates, path: string): string {
  const places = templateFolders(templates).map((folder) => join(folder, path));
  return places.find((place) => existsSync(place)) ?? places.at(-1)!;
}

/** The names in a folder of templates that end so, sorted; a name in several folders once. */
export function templateNames(templates: Templates, folder: string, ending: string): string[] {
  const places = templateFolders(templates).map((one) => join(one, folder));
  const names = places.flatMap((place) => (existsSync(place) ? readdirSync(place) : []));
  return [...new Set(names.filter((name) => name.endsWith(ending)))].sort();
}
