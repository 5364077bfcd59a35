import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { isThere } from "../io/is-there.ts";
import { HOUSE, readTheme, themeNames, themeUnknown } from "../io/read-theme.ts";
import type { Economy } from "../vocabulary/economy.ts";
import type { Paper, Theme, ThemeMark } from "../vocabulary/theme.ts";
import { dataFolder } from "./data-folder.ts";
import type { Asked } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** What a user says of the look: a theme by name or file, and the sheet of paper. */
export interface Dressed {
  readonly theme?: string | undefined;
  readonly paper?: Paper | undefined;
}

/** The economy whose briefing is dressed, and the theme that it names. */
export type Dressing = Pick<Economy, "id" | "theme">;

/** The theme that is meant: the one asked for, else the economy's own, else the house's. */
export function themeFor(asked: Dressed & Asked, economy: Dressing): Theme {
  return readTheme(asked.theme ?? ownTheme(asked, economy) ?? HOUSE, templatesFor(asked));
}

/** The theme in which a finished edition was made: the one with its hash, wherever it lies; one of its name that has changed since is left to the checks. */
export function themeOf({ theme: mark }: Pick<Edition, "theme">, asked: Dressed & Asked, economy: Dressing): Theme {
  if (mark === undefined) return themeFor(asked, economy);
  const own = ownTheme(asked, economy);
  const templates = templatesFor(asked);
  const places = [asked.theme, themeNames(templates).find((name) => name === mark.name), own].filter(
    (place) => place !== undefined,
  );
  const themes = places.map((place) => readTheme(place, templates));
  const found = themes.find(({ sha256 }) => sha256 === mark.sha256) ?? themes.find(({ name }) => name === mark.name);
  return found ?? themeUnknown(mark.name, templates);
}

/** What an edition keeps of its theme. */
export function markOf({ name, sha256, paper }: Theme, asked: Dressed): ThemeMark {
  return { name, sha256, paper: asked.paper ?? paper };
}

/** The theme that the economy names: a file in its folder, or one among the templates. */
function ownTheme(asked: Asked, { id, theme }: Dressing): string | undefined {
  if (theme === undefined) return undefined;
  const path = join(dataFolder(asked), id, theme);
  return isThere(path) ? path : theme;
}
