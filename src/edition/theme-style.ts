import { paletteStyle } from "../charts/palette-style.ts";
import { familyList, PAGE_ROLES, type Paper, type Scheme, type Theme } from "../vocabulary/theme.ts";

/** Sheets of paper with margins that leave one measure of text, 174 mm, on both; the lower one has smaller letters, so that the first page still holds the news whole. */
const SHEETS: Readonly<
  Record<Paper, { readonly size: string; readonly margin: string; readonly first: string; readonly tight: string }>
> = {
  a4: { size: "A4", margin: "21mm 18mm 20mm", first: "11mm", tight: "@page :first{margin-bottom:16mm}" },
  letter: {
    size: "letter",
    margin: "18mm 20.95mm 17mm",
    first: "10mm",
    tight: "@page :first{margin-bottom:14mm}@media print{:root{--leading:346pt;font-size:8.6pt}}",
  },
};

/** The style sheet that a theme is on a page: its colours and typefaces by what they are for, and its sheet of paper. */
export function themeStyle(theme: Theme, paper: Paper): string {
  const { colours, fonts } = theme;
  const declare = (scheme: Scheme) => PAGE_ROLES.map((role) => `--${role}:${colours[scheme][role]}`).join(";");
  return [
    paletteStyle(theme).trimEnd(),
    `:root{--serif:${familyList(fonts.text)};--sans:${familyList(fonts.figures)};${declare("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declare("dark")}}}`,
    sheet(theme, paper),
    "",
  ].join("\n");
}

// What stands in the margins of a page inherits nothing from the page, so colour and typeface are written out.
function sheet({ colours, fonts }: Theme, paper: Paper): string {
  const { size, margin, first, tight } = SHEETS[paper];
  const letters = `color:${colours.light.muted};font:400 8pt ${familyList(fonts.figures)}`;
  const boxes = ["top-left", "top-right", "bottom-right"].map((box) => `@${box}{${letters}}`).join("");
  return `@page{size:${size};margin:${margin};${boxes}}@page :first{margin-top:${first}}${tight}`;
}
