import { CHART_ROLES, familyList, type Scheme, type Theme } from "../vocabulary/theme.ts";

/** The style sheet that gives every `--chart-…` colour of the drawn charts its value in a theme: light, dark, and light again on paper; and their letters its typeface. */
export function paletteStyle({ colours, fonts }: Theme): string {
  const declare = (scheme: Scheme) => CHART_ROLES.map((role) => `--chart-${role}:${colours[scheme][role]}`).join(";");
  return [
    `:root{${declare("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declare("dark")}}}`,
    `.chart{display:block;width:100%;height:auto;font-family:${familyList(fonts.figures)};text-rendering:geometricPrecision}`,
    "",
  ].join("\n");
}
