import { LETTERS } from "./theme.ts";

/** The same drawing in half the bytes: lines and neighbouring marks of one look as one path, texts with their place, no groups that do nothing. */
export function thinSvg(svg: string): string {
  return merged(withoutPlainGroups(svg.replace(/<line ([^>]*)\/>/g, lineAsPath).replace(TEXT, textAtPlace)));
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;
const DEFAULTS = new RegExp(` (?:text-anchor="start"|font-weight="400"|font-size="${LETTERS}px")`, "g");
const MOVED = /^transform="translate\(([^,]+),([^)]+)\)"/;

function lineAsPath(whole: string, attributes: string): string {
  const place = MOVED.exec(attributes);
  const end = / x2="([^"]+)" y2="([^"]+)"/.exec(attributes);
  if (!place || !end) return whole;
  const [across, down] = [end[1]!, end[2]!];
  const step = down === "0" ? `h${across}` : across === "0" ? `v${down}` : `l${across},${down}`;
  return `<path d="M${place[1]},${place[2]}${step}"${attributes.replace(MOVED, "").replace(end[0], "")}/>`;
}

function textAtPlace(_whole: string, attributes: string, text: string): string {
  const placed = ` ${attributes}`
    .replace(DEFAULTS, "")
    .replace(/ transform="translate\(([^,)]+),([^,)]+)\)"/, ' x="$1" y="$2"');
  return `<text${placed}>${text}</text>`;
}

/** Without the groups that neither move nor style what is in them. */
function withoutPlainGroups(svg: string): string {
  const open: boolean[] = [];
  return svg.replace(/ transform="translate\(0,0\)"/g, "").replace(/<g(?: [^>]*)?>|<\/g>/g, (tag) => {
    if (tag === "</g>") return open.pop() ? tag : "";
    open.push(tag !== "<g>");
    return tag === "<g>" ? "" : tag;
  });
}

/** Neighbours that look alike as one path: opaque marks of one colour are the same picture together as apart. */
function merged(svg: string): string {
  return svg.replace(/<path d="[^"]*"([^>]*)\/>(?:<path d="[^"]*"\1\/>)+/g, (run, look: string) => {
    const parts = [...run.matchAll(/ d="([^"]*)"/g)].map((match) => match[1]!);
    return look.includes("opacity") ? run : `<path d="${parts.join("")}"${look}/>`;
  });
}
