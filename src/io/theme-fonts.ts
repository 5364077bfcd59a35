import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { FontCard } from "../loaders/theme-yaml.ts";
import { yamlPlace } from "../loaders/yaml.ts";
import { raise } from "../problems.ts";

/** One static file of a face: the page brings it along, charts are measured on it. */
export interface FontFile {
  readonly role: "text" | "figures";
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: "normal" | "italic";
  readonly part: "latin" | "latin-ext";
  /** From the theme's own folder and not from a package. */
  readonly own: boolean;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** As much of a theme as its fonts hang on. */
interface Fonts {
  readonly fonts: { readonly text: FontCard; readonly figures: FontCard };
  readonly file: string;
  readonly path: string;
}

type Face = Pick<FontFile, "weight" | "style">;
const UPRIGHT: readonly Face[] = [
  { weight: 400, style: "normal" },
  { weight: 600, style: "normal" },
];
/** Notes are set in italics. */
const TEXT: readonly Face[] = [UPRIGHT[0]!, { weight: 400, style: "italic" }, UPRIGHT[1]!];

/** The static files of both families, text before figures; one that is missing is a problem with the line of the theme that asks for it. */
export function fontFiles(theme: Fonts, text: string): FontFile[] {
  return (["text", "figures"] as const).flatMap((role) =>
    (role === "text" ? TEXT : UPRIGHT).flatMap((face) => faceFiles(theme, role, face, text)),
  );
}

function faceFiles(theme: Fonts, role: "text" | "figures", face: Face, text: string): FontFile[] {
  const card = theme.fonts[role];
  return (["latin", "latin-ext"] as const).flatMap((part) => {
    const name = `${slug(card.family)}-${part}-${face.weight}-${face.style}.woff2`;
    const path = pathOf(theme, card, name);
    if (path !== null)
      return [
        { ...face, role, family: card.family, part, own: card.package === undefined, path, bytes: readFileSync(path) },
      ];
    // A house's own family may hold all its letters in one file.
    if (part === "latin-ext" && card.package === undefined) return [];
    return raise({
      kind: "data-malformed",
      place: yamlPlace(text, theme.file, ["fonts", role, card.package === undefined ? "folder" : "package"]),
      what: `${card.package ?? card.folder} has no ${name}.`,
      remedy:
        card.package === undefined
          ? "Put the static font file there."
          : `Install the package (npm install ${card.package}), or name another.`,
    });
  });
}

function pathOf({ path: theme }: Fonts, card: FontCard, name: string): string | null {
  if (card.folder !== undefined) {
    const path = resolve(dirname(theme), card.folder, name);
    return existsSync(path) ? path : null;
  }
  try {
    return createRequire(import.meta.url).resolve(join(card.package!, "files", name));
  } catch {
    return null;
  }
}

/** "source-serif-4" for "Source Serif 4". */
export function slug(family: string): string {
  return family.toLowerCase().replaceAll(" ", "-");
}
