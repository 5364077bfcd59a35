/** A run of letters as it stands on a printed page: its place and slant by the six numbers of PDF's text matrix, its width in points. */
export interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** So much of the letter's size a run may stand off and still go on with the word before it. */
const KERNING = 0.2;

/** The runs as one text, in their order: those that stand apart on paper, such as the labels of a chart, are parted by a blank. */
export function runsAsText(runs: readonly TextRun[]): string {
  return runs
    .map((run, index) => {
      const before = runs[index - 1];
      const parted =
        before !== undefined && !before.hasEOL && before.str !== "" && run.str !== "" && apart(before, run);
      return (parted ? " " : "") + run.str + (run.hasEOL ? "\n" : "");
    })
    .join("");
}

/** Whether a run does not begin where the one before it ends, along its line or across it. */
function apart(before: TextRun, run: TextRun): boolean {
  const [cos = 1, sin = 0, , , x = 0, y = 0] = before.transform;
  const size = Math.hypot(cos, sin) || 1;
  const [right, up] = [cos / size, sin / size];
  const [dx, dy] = [(run.transform[4] ?? 0) - x, (run.transform[5] ?? 0) - y];
  const along = dx * right + dy * up - before.width;
  const across = dy * right - dx * up;
  return Math.abs(along) > KERNING * size || Math.abs(across) > KERNING * size;
}
