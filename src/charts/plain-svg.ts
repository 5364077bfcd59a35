import { type Colour, palette } from "./palette.ts";

const LIGHT = new Map(Object.values(palette).map((colour: Colour) => [colour.name, colour.light]));

/** The SVG with its light colours written out, for readers of SVG that know no variables (pictures in mail). */
export function plainSvg(svg: string): string {
  return svg.replace(/var\(--chart-([a-z0-9]+)\)/g, (_, name: string) => LIGHT.get(name)!);
}
