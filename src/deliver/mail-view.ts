import type { Chart } from "../charts/chart.ts";
import type { Edition } from "../edition/edition.ts";
import { releaseNames } from "../edition/release-names.ts";
import type { Markup } from "../edition/render-markup.ts";
import type { Block, Section } from "../story/story.ts";
import { fill } from "../vocabulary/fill.ts";
import type { Runs } from "../vocabulary/run.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { WordList } from "../vocabulary/words.ts";
import { chartCid } from "./mail-charts.ts";
import { mailLogoSize } from "./mail-logo.ts";

/** What a mail says besides the edition: what is corrected, where it stands on the web, how to leave, and the words of the language. */
export interface MailExtras {
  readonly words: WordList;
  readonly correction: boolean;
  /** The page of the edition on the web; null when there is no site. */
  readonly page: string | null;
  readonly unsubscribe: string;
  /** Sections to tell; empty for all. */
  readonly focus: readonly string[];
}

/** A piece of a mail, of one kind; `shown` says how the charts stand in it. */
export type Piece =
  | { readonly kind: "heading" | "paragraph"; readonly runs: Runs }
  | { readonly kind: "note"; readonly text: string; readonly source: string }
  | { readonly kind: "chart"; readonly chart: Chart };

/** The opening and the sections wanted, as a flat list of pieces: what both parts of the mail tell, in this order. */
export function piecesOf(edition: Edition, focus: readonly string[]): Piece[] {
  const { lede, sections } = edition.story;
  const wanted = sections.filter(({ id }) => focus.length === 0 || focus.includes(id));
  return [
    ...lede.map((block) => piece(block, edition)),
    ...wanted.flatMap((section) => sectionPieces(section, edition)),
  ];
}

/** How a mail is dressed: its style sheet, and the theme that it was filled from. */
export interface Dress {
  readonly head: Markup;
  readonly theme: Theme;
}

/** The name by which the HTML part asks for the logo. */
export const LOGO_CID = "logo@theme.tradebrief";

/** What the mail templates see of an edition: text and markup, nothing to be computed. */
export function mailView(edition: Edition, extras: MailExtras, write: (runs: Runs) => Markup, { head, theme }: Dress) {
  const { story } = edition;
  const { words } = extras;
  return {
    lang: edition.locale,
    head,
    title: `${edition.series}, ${edition.monthName}`,
    series: edition.series,
    month: edition.monthName,
    correction: extras.correction ? [words.mail.correction] : [],
    released: releasedLine(edition, words),
    leave: words.mail.unsubscribe,
    page: extras.page === null ? [] : [{ address: extras.page, words: words.mail.read }],
    unsubscribe: extras.unsubscribe,
    headline: write(story.headline),
    standfirst: write(story.standfirst),
    keyFigures: story.keyFigures.map(({ label, value, change, forecast }) => ({
      label,
      value: write(value),
      change: write(change),
      forecast: write(forecast),
    })),
    pieces: piecesOf(edition, extras.focus).map((one) => pieceView(one, write, words)),
    foot: footLine(edition, words),
    imprint: theme.imprint,
    logo: logoOf(theme),
  };
}

function logoOf(theme: Theme) {
  const size = mailLogoSize(theme);
  return size === null || theme.logo === null ? [] : [{ ...size, alt: theme.logo.alt, cid: LOGO_CID }];
}

/** "Released 8 December 2025, 11:00 Shanghai time, by …". */
export function releasedLine(edition: Edition, words: WordList): string {
  const { day, estimated, agency, ...names } = releaseNames(edition, words);
  return fill(words.mail.released, { ...names, day: day + estimated, agency: theAgency(agency, words.mail.agency) });
}

/** How the figures are to be taken: their day and where each can be looked up. */
export function footLine(edition: Edition, words: WordList): string {
  return fill(words.mail.known, { day: releaseNames(edition, words).known });
}

function theAgency(agency: string, pattern: string): string {
  const article = pattern.slice(0, pattern.indexOf("{")).toLowerCase();
  return article !== "" && agency.toLowerCase().startsWith(article) ? agency : fill(pattern, { agency });
}

function sectionPieces(section: Section, edition: Edition): Piece[] {
  return [{ kind: "heading", runs: section.heading }, ...section.blocks.map((block) => piece(block, edition))];
}

function piece(block: Block, edition: Edition): Piece {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", runs: block.runs };
    case "note":
      return { kind: "note", text: block.text, source: block.source };
    case "chart": {
      const chart = edition.charts.find(({ id }) => id === block.chart);
      if (!chart) throw new Error(`The story places the chart "${block.chart}", which the edition does not hold.`);
      return { kind: "chart", chart };
    }
    default:
      return block satisfies never;
  }
}

const NOTHING = { heading: false, paragraph: false, note: false, chart: false } as const;

function pieceView(one: Piece, write: (runs: Runs) => Markup, { mail }: WordList) {
  if (one.kind === "note")
    return { ...NOTHING, note: { text: one.text, source: fill(mail.source, { source: one.source }) } };
  if (one.kind !== "chart") return { ...NOTHING, [one.kind]: write(one.runs) };
  const { id, title, subtitle, foot, alt } = one.chart;
  return { ...NOTHING, chart: { cid: chartCid(id), title: write(title), subtitle, foot, alt } };
}
