import type { Role, Theme } from "../vocabulary/theme.ts";
import { type Colour, palette } from "./palette.ts";
import { FONT } from "./theme.ts";

const OWN = new Map<string, string>(Object.values(palette).map((colour: Colour) => [colour.name, colour.light]));

/** The SVG with its light colours and its typeface written out, for readers that know no variables (pictures in mail); without a theme in those of the specs. */
export function plainSvg(svg: string, theme?: Theme): string {
  const colourOf = (role: string) => (theme ? theme.colours.light[role as Role] : OWN.get(role))!;
  const coloured = svg.replace(/var\(--chart-([a-z0-9]+)\)/g, (_, role: string) => colourOf(role));
  return theme ? coloured.replaceAll(`font-family="${FONT}"`, `font-family="${theme.fonts.figures.family}"`) : coloured;
}
