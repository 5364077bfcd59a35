import { RunText } from "./run-text.ts";

/** A run of letters as it stands on a printed page: its place and slant by the six numbers of PDF's text matrix, its width in points. */
export interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** The runs as one text, in their order: those that stand apart on paper, such as the labels of a chart, are parted by a blank. */
export function runsAsText(runs: readonly TextRun[]): string {
  const text = new RunText();
  for (const { str, transform, width, hasEOL } of runs) {
    const [cos = 1, sin = 0, , , x = 0, y = 0] = transform;
    text.add(str, cos, sin, x, y, width);
    if (hasEOL) text.endLine();
  }
  return text.text;
}
