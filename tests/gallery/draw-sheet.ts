import type { Chart } from "../../src/charts/chart.ts";
import { draw } from "../../src/charts/draw.ts";
import { NARROW } from "../../src/charts/frame.ts";
import type { Scene } from "../../src/charts/scene.ts";
import type { TextWidth } from "../../src/charts/text-width.ts";
import { BriefingError, inWords } from "../../src/problems.ts";
import { overLines } from "./over-lines.ts";

/** The charts of one month, to be drawn. */
export interface Sheet {
  readonly name: string;
  readonly why: string;
  readonly charts: readonly Chart[];
}

/** A chart drawn for the page and for a telephone. */
export interface Drawn {
  readonly chart: Chart;
  readonly wide: string;
  readonly narrow: string;
}

/** A sheet drawn, and what was refused in it: one line each, naming sheet, chart, width and reason. */
export interface DrawnSheet extends Omit<Sheet, "charts"> {
  readonly drawn: readonly Drawn[];
  readonly refused: readonly string[];
}

/** Draws every chart of a sheet in both widths; one that is refused is told of and does not stop the others. */
export async function drawSheet(sheet: Sheet, measure: TextWidth): Promise<DrawnSheet> {
  const refused: string[] = [];
  const picture = async (chart: Chart, width?: number) => {
    try {
      const look = (scene: Scene) => {
        for (const label of overLines(scene))
          refused.push(
            `${sheet.name}, ${width ?? "full"} width: The label "${label}" of "${chart.id}" lies over a line.`,
          );
      };
      return await draw(chart, { measure, look, ...(width === undefined ? {} : { width }) });
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error;
      refused.push(`${sheet.name}, ${width ?? "full"} width: ${inWords(error.problem).what}`);
      return null;
    }
  };
  const drawn: Drawn[] = [];
  for (const chart of sheet.charts) {
    const [wide, narrow] = [await picture(chart), await picture(chart, NARROW)];
    if (wide !== null && narrow !== null) drawn.push({ chart, wide, narrow });
  }
  return { name: sheet.name, why: sheet.why, drawn, refused };
}
