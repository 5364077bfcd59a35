import type { Chart } from "../charts/chart.ts";
import { draw } from "../charts/draw.ts";
import { nameSvg } from "../charts/name-svg.ts";
import { type TextWidth, textWidth } from "../charts/text-width.ts";
import { chartFonts } from "../io/fonts.ts";
import { sha256 } from "../io/sha256.ts";
import type { Workers } from "../io/worker-pool.ts";
import type { Theme } from "../vocabulary/theme.ts";

/** As many drawings are at hand: the same chart stands in many tailored editions. */
const MOST = 400;
const drawings = new Map<string, Promise<string>>();
const measures = new Map<string, Promise<TextWidth>>();

/** A chart to be drawn in the type of a theme, at full width or at another, whatever words it is to have. */
export interface DrawJob {
  readonly chart: Pick<Chart, "id" | "spec">;
  readonly theme: Theme;
  readonly width: number | undefined;
}

/** A theme in whose type a thread is to draw for practice until it has charts to draw. */
export interface Practice {
  readonly practise: Theme;
}

/** A chart as an SVG in the type of a theme, at full width or at another; drawn once in this process for the same spec, type and width. */
export async function drawing({ id, spec, alt }: Chart, theme: Theme, width?: number): Promise<string> {
  return nameSvg(await bareDrawing({ chart: { id, spec }, theme, width }), alt);
}

/** The same, drawn by another thread; whoever asks for it here afterwards gets that drawing. */
export function elsewhere(drawers: Workers<DrawJob | Practice, string>): typeof drawing {
  return async ({ id, spec, alt }, theme, width) => {
    const job = { chart: { id, spec }, theme, width };
    return nameSvg(await once(job, () => drawers.do(job)), alt);
  };
}

/** The drawing without a name for those who do not see it. */
export function bareDrawing(job: DrawJob): Promise<string> {
  return once(job, () => drawn(job));
}

function once({ chart, theme, width }: DrawJob, make: () => Promise<string>): Promise<string> {
  const key = sha256(JSON.stringify([theme.sha256, chart, width]));
  return drawings.get(key) ?? remember(key, make());
}

function remember(key: string, made: Promise<string>): Promise<string> {
  if (drawings.size >= MOST) drawings.delete(drawings.keys().next().value!);
  drawings.set(key, made);
  made.catch(() => drawings.delete(key));
  return made;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, since all of a process measure text with one and the same measure, which is the theme's. */
function drawn({ chart, theme, width }: DrawJob): Promise<string> {
  const made = last.then(async () =>
    draw({ ...chart, alt: "" }, { measure: await measureFor(theme), ...(width === undefined ? {} : { width }) }),
  );
  last = made.catch(() => undefined);
  return made;
}

function measureFor(theme: Theme): Promise<TextWidth> {
  const before = measures.get(theme.sha256);
  if (before) return before;
  // A desk has a few themes; a preview makes a new one with every change.
  if (measures.size >= 8) measures.clear();
  const made = chartFonts(theme).then(textWidth);
  measures.set(theme.sha256, made);
  made.catch(() => measures.delete(theme.sha256));
  return made;
}
