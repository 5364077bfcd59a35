import { escapeHtml, Markup } from "./render-markup.ts";

// A drawing stands inside the page, so it may neither run anything nor ask for anything.
const FORBIDDEN =
  /<(?:script|foreignObject|iframe|image)\b|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)[a-z]/i;

/** The drawing as markup for the page, named by its alternative text unless it names itself or is hidden from those who listen. */
export function svgMarkup(svg: string, alt: string): Markup {
  const drawing = svg.trim();
  if (!/^<svg[\s>]/.test(drawing)) throw new Error(`The drawing for "${alt}" is not an SVG element.`);
  const found = FORBIDDEN.exec(drawing);
  if (found)
    throw new Error(`The drawing for "${alt}" holds "${found[0].trim()}", which a page without requests cannot carry.`);
  const root = drawing.slice(0, drawing.indexOf(">"));
  if (/\saria-hidden="true"/.test(root)) return new Markup(drawing);
  if (/\srole="img"/.test(root) && /\saria-label="/.test(root)) return new Markup(drawing);
  return new Markup(drawing.replace(/^<svg/, `<svg role="img" aria-label="${escapeHtml(alt)}"`));
}
