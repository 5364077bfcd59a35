import { type Colour, palette } from "./palette.ts";

const declare = (scheme: "light" | "dark") =>
  Object.values(palette)
    .map((colour: Colour) => `--chart-${colour.name}:${colour[scheme]}`)
    .join(";");

/** The style sheet that gives every `--chart-…` colour of the drawn charts its value: light, dark, and light again on paper. */
export function paletteStyle(): string {
  return [
    `:root{${declare("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declare("dark")}}}`,
    ".chart{display:block;width:100%;height:auto;text-rendering:geometricPrecision}",
    "",
  ].join("\n");
}
