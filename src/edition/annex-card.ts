import type { TextWidth } from "../charts/text-width.ts";
import type { Logo, Theme } from "../vocabulary/theme.ts";
import { annexLines } from "./annex-lines.ts";
import type { Edition } from "./edition.ts";
import { pictureUrl } from "./render-logo.ts";
import { escapeHtml } from "./render-markup.ts";
import { plainText } from "./render-runs.ts";

const [WIDTH, HEIGHT, MARGIN] = [600, 315, 32];
const ROOM = WIDTH - 2 * MARGIN;
const HEADLINE = [34, 31, 28, 25, 22, 19];
const LEADING = 1.18;
const MOST_HEIGHT = 150;
const FIGURES = 3;

/** The picture that stands for the briefing where its address is shared: series and month, the headline in the largest letters that fit, three figures. */
export function annexCard(edition: Edition, measure: TextWidth, theme: Theme): string {
  const text = (words: string, x: number, y: number, size: number, weight: number, colour: string) =>
    `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeHtml(words)}</text>`;
  const { ink, muted, paper } = theme.colours.light;
  const head = cardHead(theme);
  const { size, lines } = headline(plainText(edition.story.headline), measure);
  const step = ROOM / FIGURES;
  const figures = edition.story.keyFigures
    .slice(0, FIGURES)
    .flatMap((figure, at) => [
      text(figure.label, MARGIN + at * step, HEIGHT - 58, 13, 400, muted),
      text(plainText(figure.value), MARGIN + at * step, HEIGHT - 31, 24, 600, ink),
    ]);
  const inner = [
    `<rect width="100%" height="100%" fill="${paper}"/>${head.markup}`,
    text(`${edition.series}, ${edition.monthName}`, MARGIN, head.line, 15, 600, head.colour),
    ...lines.map((line, at) => text(line, MARGIN, 62 + size * (1 + LEADING * at), size, 600, ink)),
    ...figures,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${theme.fonts.figures.family}">${inner.join("")}</svg>`;
}

/** The head of the card as the masthead of the page is: a rule or a band, with the sign of the house at its right. */
function cardHead({ masthead, colours, logo }: Theme) {
  const band = masthead === "band";
  const { brand, onBrand, muted } = colours.light;
  const middle = band ? 24 : 36;
  const ground = `<rect width="100%" height="${band ? 48 : 6}" fill="${brand}"/>`;
  return {
    markup: logo === null ? ground : ground + sign(logo, middle),
    line: band ? 29 : 40,
    colour: band ? onBrand : muted,
  };
}

function sign({ light }: Logo, middle: number): string {
  const height = Math.min(26, (150 * light.height) / light.width);
  const width = (height * light.width) / light.height;
  return `<image x="${(WIDTH - MARGIN - width).toFixed(1)}" y="${(middle - height / 2).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" href="${pictureUrl(light)}"/>`;
}

function headline(words: string, measure: TextWidth): { size: number; lines: string[] } {
  const tries = HEADLINE.map((size) => ({ size, lines: annexLines(words, ROOM, size, 600, measure) }));
  return tries.find(({ size, lines }) => size * LEADING * lines.length <= MOST_HEIGHT) ?? tries.at(-1)!;
}
