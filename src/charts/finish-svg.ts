import { recolour } from "./recolour.ts";
import { FONT, LETTERS } from "./theme.ts";
import { thinSvg } from "./thin-svg.ts";

/** What Vega writes for interaction and for its own look-ups, which a still picture does not need. */
const NEEDLESS = [
  / (?:class|role|aria-[a-z]+|pointer-events|stroke-miterlimit)="[^"]*"/g,
  / (?:opacity|stroke-opacity|fill-opacity)="1"/g,
  new RegExp(` font-family="${FONT}"`, "g"),
  // A label that gave way to its neighbour is not there for readers of any kind.
  /<text[^>]* opacity="0"[^>]*>[^<]*<\/text>/g,
  /<path[^>]* display="none"[^>]*>(?:<\/path>)?/g,
  /<path d="[^"]*"(?:\/>|><\/path>)/g,
];

/** Vega's SVG made fit for a page of several charts: scalable, recoloured by the page, the same bytes every time, and ready to be named. */
export function finishSvg(svg: string, id: string): string {
  const viewBox = /viewBox="([^"]*)"/.exec(svg)![1]!;
  const body = svg.slice(svg.indexOf(">") + 1);
  const clean = NEEDLESS.reduce((text, needless) => text.replace(needless, ""), body);
  const finished = recolour(thinSvg(edgeBehind(ownIds(roundNumbers(withoutEmptyGroups(clean)), id))));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart" font-family="${FONT}" font-size="${LETTERS}px" viewBox="${viewBox}" role="img" aria-label="">${finished}\n`;
}

function withoutEmptyGroups(svg: string): string {
  // A group that closes itself must not take the end of the group around it along.
  const fewer = svg.replace(/<g(?:[^>]*\/>|(?:[^>]*[^/>])?><\/g>)/g, "");
  return fewer === svg ? svg : withoutEmptyGroups(fewer);
}

/** Numbers in attributes to one decimal: no eye tells a twentieth of a pixel. */
function roundNumbers(svg: string): string {
  const short = (digits: string) => String(Math.round(Number(digits) * 10) / 10 || 0);
  return svg.replace(/<[^>]+>/g, (tag) => tag.replace(/-?\d*\.\d{2,}(?:e[-+]?\d+)?|-?\d+e-\d+/g, short));
}

/** Ids counted anew and prefixed, since several charts share a page. */
function ownIds(svg: string, id: string): string {
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  return svg.replace(/ id="([^"]+)"|url\(#([^)]+)\)/g, (_, own?: string, used?: string) => {
    const name = `${id}-${ids.indexOf((own ?? used)!) + 1}`;
    return own === undefined ? `url(#${name})` : ` id="${name}"`;
  });
}

/** Text with an edge of paper around it gets the edge behind its letters. */
const edgeBehind = (svg: string) => svg.replace(/<text(?=[^>]* stroke=)/g, '<text paint-order="stroke"');
