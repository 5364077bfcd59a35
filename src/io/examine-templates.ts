import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Examined } from "./examine.ts";
import { programTemplates } from "./templates.ts";

/** Names a desk's own templates: those that stand in for the program's, which an upgrade does not change, and those that stand in for nothing. */
export function examineTemplates(folders: readonly string[]): Examined {
  const [program, [own]] = [programTemplates(), folders.filter((one) => one !== programTemplates())];
  const names = own === undefined ? [] : namesIn(own);
  const [instead, besides] = [true, false].map((known) =>
    names.filter((name) => existsSync(join(program, name)) === known),
  );
  const says = [
    ...(instead!.length > 0 ? [`the desk's ${instead!.join(", ")} in place of the program's`] : []),
    ...(besides!.length > 0 ? [`${besides!.join(", ")} in place of none: used if something calls for it by name`] : []),
  ];
  return { what: "Templates", well: true, says: says.join("; ") || "the program's own" };
}

function namesIn(own: string): string[] {
  return readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => relative(own, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
