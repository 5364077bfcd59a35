import type { Edition } from "../edition/edition.ts";
import { plainText } from "../edition/render-runs.ts";
import { fill } from "../vocabulary/fill.ts";
import type { MailWords } from "../vocabulary/output-words.ts";
import { footLine, type MailExtras, type Piece, piecesOf, releasedLine } from "./mail-view.ts";

/** The text part of an edition's mail: the same pieces in the same order, a line a paragraph; charts by their alternative text. */
export function mailText(edition: Edition, extras: MailExtras): string {
  const { story } = edition;
  const words = extras.words.mail;
  const headline = plainText(story.headline);
  const opening = [
    `${edition.series}, ${edition.monthName}`,
    releasedLine(edition, extras.words),
    ...(extras.correction ? [words.correction] : []),
    `${headline}\n${"=".repeat(Math.min(headline.length, 72))}`,
    plainText(story.standfirst),
    keyFigureLines(edition).join("\n"),
  ];
  const closing = [
    ...(extras.page === null ? [] : [fill(words.page, { address: extras.page })]),
    `-- \n${footLine(edition, extras.words)}\n${fill(words.leave, { address: extras.unsubscribe })}`,
  ];
  const parts = [...opening, ...piecesOf(edition, extras.focus).map((one) => pieceText(one, words)), ...closing];
  return `${parts.join("\n\n")}\n`;
}

/** The strip of key figures in the text part, a line each. */
export function keyFigureLines({ story }: Edition): string[] {
  return story.keyFigures.map(({ label, value, change, forecast }) =>
    [`${label}: ${plainText(value)}`, ...[change, forecast].map(plainText).filter(Boolean)].join(" | "),
  );
}

function pieceText(piece: Piece, words: MailWords): string {
  if (piece.kind === "note")
    return `${fill(words.note, { text: piece.text })}\n${fill(words.source, { source: piece.source })}`;
  if (piece.kind === "chart") return `${fill(words.chart, { text: piece.chart.alt })}\n${piece.chart.foot}`;
  const text = plainText(piece.runs);
  return piece.kind === "heading" ? `${text}\n${"-".repeat(Math.min(text.length, 72))}` : text;
}
