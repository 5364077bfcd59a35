import type { Caption, Runs } from "../vocabulary/run.ts";

/** A paragraph and the findings it tells. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: Runs;
  readonly findings: readonly string[];
}

/** An editor's note: untrusted text from data/, already cut into plain runs, with its source. */
export interface Note {
  readonly kind: "note";
  readonly text: string;
  readonly source: string;
  readonly url?: string;
  readonly file: string;
}

/** A place for a chart, by its id. */
export interface ChartPlace {
  readonly kind: "chart";
  readonly chart: string;
}

export type Block = Paragraph | Note | ChartPlace;

/** A section opens with its finding, in a sentence. */
export interface Section {
  readonly id: string;
  /** The plain name for contents and running heads: "Exports". */
  readonly name: string;
  readonly heading: Runs;
  readonly blocks: readonly Block[];
}

/** One of the four or five figures at the top of the page, with its change, its forecast and a small line of history. */
export interface KeyFigure {
  readonly id: string;
  /** The flow or partner whose colour its line takes. */
  readonly code: string;
  readonly label: string;
  readonly value: Runs;
  /** What it is measured against, or which months it is of; older editions have none. */
  readonly basis?: Runs;
  readonly change: Runs;
  readonly forecast: Runs;
  /** The last two years or so, oldest first; null is a gap. `unit` says what is drawn. */
  readonly history: readonly (number | null)[];
  readonly historyLabel: string;
}

/** The month's article, in plain data. */
export interface Story {
  readonly headline: Runs;
  readonly standfirst: Runs;
  readonly lede: readonly Block[];
  readonly keyFigures: readonly KeyFigure[];
  readonly sections: readonly Section[];
  /** The month in one line, for the subject of a mail and for lists; older editions have none. */
  readonly line?: Runs;
  /** The month in four sentences, for the wire, the feed and the telephone; older editions have none. */
  readonly flash?: readonly Paragraph[];
  /** Words for the charts, by chart id; a chart without words is not drawn. */
  readonly captions: Readonly<Record<string, Caption>>;
}
