import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { likeName } from "../loaders/theme-like.ts";
import { fromLogo } from "../loaders/theme-logo.ts";
import { fromThemeYaml, type ThemeCard } from "../loaders/theme-yaml.ts";
import { yamlPlace } from "../loaders/yaml.ts";
import { type Place, raise } from "../problems.ts";
import type { Logo, Picture, Theme } from "../vocabulary/theme.ts";
import { sha256 } from "./sha256.ts";
import { programTemplates, type Templates, templateFile, templateNames } from "./templates.ts";
import { type FontFile, fontFiles, fontPlace } from "./theme-fonts.ts";

export const HOUSE = "house";

/** The theme of that name among the templates, or in that file; what is wrong in it is a problem with line and column. */
export function readTheme(asked: string = HOUSE, templates: Templates = programTemplates()): Theme {
  const { path, named } = placeOf(asked, templates);
  const text = readFileSync(path, "utf8");
  const like = likeOf(text, named);
  const card = fromThemeYaml(text, named, like);
  const folder = dirname(path);
  const read: Uint8Array[] = [];
  const logo = logoOf(card, { text, named, folder, read });
  const fonts = fontFiles({ ...card, file: named, path }, text);
  const own = fonts.filter((font) => font.own).map(({ bytes }) => bytes);
  const parts = [text, ...(like ? [like] : []), ...read, ...own].map(sha256);
  return {
    ...card,
    logo,
    sha256: parts.length === 1 ? parts[0]! : sha256(parts.join("\n")),
    file: named,
    path,
  };
}

/** Stops because nobody knows a theme of that name or file. */
export function themeUnknown(theme: string, templates: Templates = programTemplates()): never {
  return raise({
    kind: "desk-refused",
    what: `There is no theme "${theme}".`,
    remedy: `Choose one of ${themeNames(templates).join(", ")}, or give the path of a theme's file (docs/themes.md).`,
  });
}

/** The names of the themes among the templates. */
export function themeNames(templates: Templates = programTemplates()): string[] {
  return templateNames(templates, "themes", ".yaml").map((name) => basename(name, ".yaml"));
}

/** The font files of a theme, as bytes. */
export function themeFonts(theme: Theme): FontFile[] {
  return fontFiles(theme, readFileSync(theme.path, "utf8"));
}

/** The text of the program's own theme that another is to be like; null when it stands alone. */
function likeOf(text: string, named: string): string | null {
  const name = likeName(text);
  if (name === null) return null;
  if (themeNames().includes(name)) return readFileSync(templateFile(programTemplates(), `themes/${name}.yaml`), "utf8");
  return raise({
    kind: "data-malformed",
    place: yamlPlace(text, named, ["like"]),
    what: `the program has no theme "${name}" to be like.`,
    remedy: `Choose one of ${themeNames().join(", ")}, or take the line out and state every token.`,
  });
}

/** Where a theme names the family of that role. */
export function familyPlace(
  theme: Theme,
  role: "text" | "figures",
  text: string = readFileSync(theme.path, "utf8"),
): Place {
  return fontPlace(theme, role, text);
}

function placeOf(asked: string, templates: Templates): { readonly path: string; readonly named: string } {
  const isName = /^[a-z][a-z0-9-]*$/.test(asked);
  const path = isName ? templateFile(templates, `themes/${asked}.yaml`) : resolve(asked);
  if (!existsSync(path)) themeUnknown(asked, templates);
  return { path, named: isName ? `templates/themes/${asked}.yaml` : asked };
}

interface Around {
  readonly text: string;
  readonly named: string;
  readonly folder: string;
  readonly read: Uint8Array[];
}

function logoOf({ logo }: ThemeCard, around: Around): Logo | null {
  if (logo === null) return null;
  const { alt, height } = logo;
  const dark = logo.dark === undefined ? null : picture(logo.dark, "dark", around);
  return { alt, height, light: picture(logo.file, "file", around), dark };
}

function picture(file: string, key: string, { text, named, folder, read }: Around): Picture {
  const place = yamlPlace(text, named, ["logo", key]);
  const path = resolve(folder, file);
  if (!existsSync(path))
    raise({
      kind: "data-malformed",
      place,
      what: `there is no ${file}.`,
      remedy: "Put the picture beside the theme, or correct its name.",
    });
  const bytes = readFileSync(path);
  read.push(bytes);
  return fromLogo(bytes, file, place);
}
