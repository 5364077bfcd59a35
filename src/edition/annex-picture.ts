import type { TextWidth } from "../charts/text-width.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { annexLines } from "./annex-lines.ts";
import type { Edition } from "./edition.ts";
import { escapeHtml } from "./render-markup.ts";
import { plainText } from "./render-runs.ts";

const [MARGIN, TITLE, SMALL, LEADING] = [20, 18, 13, 1.3];

/** A chart that stands by itself, as a picture is shared: its title above it, what it measures, and its source below. */
export function annexPicture(
  chart: Edition["charts"][number],
  drawing: string,
  { measure, theme }: { readonly measure: TextWidth; readonly theme: Theme },
): string {
  const { ink, muted, paper } = theme.colours.light;
  const [width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing)!.slice(1).map(Number);
  const title = annexLines(plainText(chart.title), width, TITLE, 600, measure);
  const subtitle = annexLines(chart.subtitle, width, SMALL, 400, measure);
  const foot = annexLines(chart.foot, width, SMALL, 400, measure);
  const top = MARGIN + TITLE * LEADING * title.length;
  const middle = top + SMALL * LEADING * subtitle.length + 10;
  const bottom = middle + height + 6;
  const lines = [
    ...title.map((text, at) => line(text, MARGIN + TITLE * (1 + LEADING * at), TITLE, ink, 600)),
    ...subtitle.map((text, at) => line(text, top + SMALL * (1 + LEADING * at), SMALL, muted, 400)),
    ...foot.map((text, at) => line(text, bottom + SMALL * (1 + LEADING * at), SMALL, muted, 400)),
  ];
  const whole = [width + 2 * MARGIN, Math.ceil(bottom + SMALL * LEADING * foot.length + MARGIN)];
  const placed = drawing.replace(
    "<svg ",
    `<svg x="${MARGIN}" y="${middle.toFixed(1)}" width="${width}" height="${height}" `,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole[0]}" height="${whole[1]}" viewBox="0 0 ${whole.join(" ")}" font-family="${theme.fonts.figures.family}"><rect width="100%" height="100%" fill="${paper}"/>${lines.join("")}${placed}</svg>`;
}

function line(text: string, y: number, size: number, colour: string, weight: number): string {
  return `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeHtml(text)}</text>`;
}
