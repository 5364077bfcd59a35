import type { Edition } from "../edition/edition.ts";
import { plainText } from "../edition/render-runs.ts";
import { footLine, type MailExtras, type Piece, piecesOf, releasedLine } from "./mail-view.ts";

/** The text part of an edition's mail: the same pieces in the same order, a line a paragraph; charts by their alternative text. */
export function mailText(edition: Edition, extras: MailExtras): string {
  const { story } = edition;
  const headline = plainText(story.headline);
  const opening = [
    `${edition.series}, ${edition.monthName}`,
    releasedLine(edition),
    ...(extras.correction ? [CORRECTION] : []),
    `${headline}\n${"=".repeat(Math.min(headline.length, 72))}`,
    plainText(story.standfirst),
    keyFigureLines(edition).join("\n"),
  ];
  const closing = [
    ...(extras.page === null ? [] : [`On the web: ${extras.page}`]),
    `-- \n${footLine(edition)}\nTo unsubscribe: ${extras.unsubscribe}`,
  ];
  const parts = [...opening, ...piecesOf(edition, extras.focus).map(pieceText), ...closing];
  return `${parts.join("\n\n")}\n`;
}

/** The strip of key figures in the text part, a line each. */
export function keyFigureLines({ story }: Edition): string[] {
  return story.keyFigures.map(({ label, value, change, forecast }) =>
    [`${label}: ${plainText(value)}`, ...[change, forecast].map(plainText).filter(Boolean)].join(" | "),
  );
}

/** What a correction says of itself in the mail. */
export const CORRECTION = "This is a correction. It replaces the edition that you received before.";

function pieceText(piece: Piece): string {
  if (piece.kind === "note") return `Editor’s note: ${piece.text}\nSource: ${piece.source}`;
  if (piece.kind === "chart") return `[Chart] ${piece.chart.alt}\n${piece.chart.foot}`;
  const text = plainText(piece.runs);
  return piece.kind === "heading" ? `${text}\n${"-".repeat(Math.min(text.length, 72))}` : text;
}
