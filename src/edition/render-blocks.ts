import type { Block, Note, Section } from "../story/story.ts";
import type { ChartViews } from "./render-charts.ts";
import { passages } from "./render-passages.ts";
import type { Place, RunWriter } from "./render-runs.ts";

const NOTHING = { heading: false, note: false, paragraph: false, chart: false, twin: false } as const;

/** Turns the blocks of a story into what the templates see of them. */
export interface BlockViewer {
  readonly charts: ChartViews;
  readonly writer: RunWriter;
}

/** A section as its passages; the first opens with the section's heading. */
export function sectionView(section: Section, viewer: BlockViewer) {
  const place = { id: section.id, name: section.name };
  const heading = { ...NOTHING, id: section.id, heading: viewer.writer.write(section.heading, place) };
  return { ...place, passages: passages([heading, ...section.blocks.map((block) => blockView(block, place, viewer))]) };
}

/** The opening as its passages. */
export function ledeView(blocks: readonly Block[], viewer: BlockViewer) {
  return passages(blocks.map((block) => blockView(block, { id: "lede", name: "Opening" }, viewer)));
}

function blockView(block: Block, place: Place, viewer: BlockViewer) {
  switch (block.kind) {
    case "paragraph":
      return { ...NOTHING, paragraph: viewer.writer.write(block.runs, place) };
    case "note":
      return { ...NOTHING, note: noteView(block) };
    case "chart":
      return { ...NOTHING, chart: viewer.charts.get(block.chart) ?? missingChart(block.chart) };
    default:
      return block satisfies never;
  }
}

function missingChart(id: string): never {
  throw new Error(`The story places the chart "${id}", which the edition does not hold.`);
}

function noteView(note: Note) {
  // A link out of untrusted text goes to the web or nowhere.
  const link = note.url !== undefined && /^https?:\/\//.test(note.url) ? [{ url: note.url, source: note.source }] : [];
  return { text: note.text, source: note.source, link };
}
