import type { Chart } from "../charts/chart.ts";
import { draw } from "../charts/draw.ts";
import { type TextWidth, textWidth } from "../charts/text-width.ts";
import { chartFonts } from "../io/fonts.ts";
import { sha256 } from "../io/sha256.ts";
import type { Theme } from "../vocabulary/theme.ts";

/** As many drawings are at hand: the same chart stands in many tailored editions. */
const MOST = 400;
const drawings = new Map<string, Promise<string>>();
const measures = new Map<string, Promise<TextWidth>>();

/** A chart as an SVG in the type of a theme, at full width or at another; drawn once in this process for the same spec, words, type and width. */
export function drawing(chart: Chart, theme: Theme, width?: number): Promise<string> {
  const key = sha256(JSON.stringify([theme.sha256, chart, width]));
  const before = drawings.get(key);
  if (before) return before;
  if (drawings.size >= MOST) drawings.delete(drawings.keys().next().value!);
  const made = drawn(chart, theme, width);
  drawings.set(key, made);
  made.catch(() => drawings.delete(key));
  return made;
}

async function drawn(chart: Chart, theme: Theme, width?: number): Promise<string> {
  return draw(chart, { measure: await measureFor(theme), ...(width === undefined ? {} : { width }) });
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
