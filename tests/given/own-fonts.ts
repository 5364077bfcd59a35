import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FACES = {
  "desk-serif": ["ibm-plex-serif", ["400-normal", "400-italic", "600-normal"]],
  "desk-sans": ["ibm-plex-sans-condensed", ["400-normal", "600-normal"]],
} as const;

/** A house with its fonts in a folder beside its theme, under names of its own; `drop` removes it. */
export function ownFonts() {
  const root = mkdtempSync(join(tmpdir(), "theme-fonts-"));
  mkdirSync(join(root, "type"));
  for (const [slug, [from, cuts]] of Object.entries(FACES))
    for (const cut of cuts)
      for (const part of ["latin", "latin-ext"])
        copyFileSync(
          `node_modules/@fontsource/${from}/files/${from}-${part}-${cut}.woff2`,
          join(root, "type", `${slug}-${part}-${cut}.woff2`),
        );
  const theme = join(root, "desk.yaml");
  writeFileSync(
    theme,
    readFileSync("templates/themes/house.yaml", "utf8")
      .replace("name: house", "name: desk")
      .replace(/family: Source Serif 4\n.*/, "family: Desk Serif\n    folder: type")
      .replace(/family: Source Sans 3\n.*/, "family: Desk Sans\n    folder: type"),
  );
  return { theme, type: join(root, "type"), drop: () => rmSync(root, { recursive: true, force: true }) };
}
