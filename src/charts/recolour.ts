import { type Colour, palette } from "./palette.ts";

const VARIABLES = new Map(
  Object.values(palette).map((colour: Colour) => [colour.light, `var(--chart-${colour.name})`]),
);
const PLAIN = new Set(["none", "transparent"]);

/** The SVG with each colour as a variable of the page; a colour outside the palette is an error. */
export function recolour(svg: string): string {
  return svg.replace(/(fill|stroke|stop-color)="([^"]*)"/g, (whole, attribute: string, value: string) => {
    if (PLAIN.has(value) || value.startsWith("url(")) return whole;
    const variable = VARIABLES.get(value);
    if (!variable) throw new Error(`The colour ${value} of a chart is not in the palette.`);
    return `${attribute}="${variable}"`;
  });
}
