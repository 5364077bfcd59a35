import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { FontCard } from "../loaders/theme-yaml.ts";
import { woff2Fault } from "../loaders/woff2-fault.ts";
import { yamlPlace } from "../loaders/yaml.ts";
import { type Place, raise } from "../problems.ts";

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
    const own = card.package === undefined;
    if (path !== null) {
      const bytes = readFileSync(path);
      if (own) refuseFaulty(bytes, name, fontPlace(theme, role, text));
      return [{ ...face, role, family: card.family, part, own, path, bytes }];
    }
    // A house's own family may hold all its letters in one file.
    if (part === "latin-ext" && own) return [];
    return raise({
      kind: "data-malformed",
      place: fontPlace(theme, role, text),
      what: `${card.package ?? card.folder} has no ${name}.`,
      remedy: own
        ? "Put the static font file there."
        : `Install the package (npm install ${card.package}), or name another.`,
    });
  });
}

// A package's files are those of its release; a folder may hold anything under a font's name.
function refuseFaulty(bytes: Uint8Array, name: string, place: Place): void {
  const fault = woff2Fault(bytes);
  if (fault === null) return;
  const remedy = "Put a static font with TrueType outlines there, packed as WOFF2.";
  raise({ kind: "data-malformed", place, what: `${name} ${fault}.`, remedy });
}

/** Where the theme says where the files of a family are; `text` is the theme's file. */
export function fontPlace({ fonts, file }: Fonts, role: "text" | "figures", text: string): Place {
  return yamlPlace(text, file, ["fonts", role, fonts[role].package === undefined ? "folder" : "package"]);
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
