/** The SVG with its light colours written out, for readers of SVG that know no variables (pictures in mail). */
export function plainSvg(svg: string): string {
  return svg.replace(/var\(--chart-[a-z0-9]+, (#[0-9a-f]{6})\)/g, "$1");
}
