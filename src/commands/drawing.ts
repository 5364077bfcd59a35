import type { Chart } from "../charts/chart.ts";
import { draw } from "../charts/draw.ts";
import { type TextWidth, textWidth } from "../charts/text-width.ts";
import { chartFonts } from "../io/fonts.ts";
import { keptLater } from "../io/kept.ts";
import { sha256 } from "../io/sha256.ts";

/** As many drawings are at hand: the same chart stands in many tailored editions. */
const MOST = 400;
const inMemory = new Map<string, Promise<string>>();
let measure: Promise<TextWidth> | undefined;

/** A chart as an SVG, drawn once for the same spec, words and width, in memory and on disk. */
export function drawing(chart: Chart, width?: number): Promise<string> {
  const of = [chart.id, chart.spec, chart.alt, width];
  const key = sha256(JSON.stringify(of));
  const before = inMemory.get(key);
  if (before) return before;
  if (inMemory.size >= MOST) inMemory.delete(inMemory.keys().next().value!);
  const made = keptLater("drawing", key, () => drawn(chart, width));
  inMemory.set(key, made);
  made.catch(() => inMemory.delete(key));
  return made;
}

async function drawn(chart: Chart, width?: number): Promise<string> {
  measure ??= chartFonts().then(textWidth);
  return draw(chart, { measure: await measure, ...(width === undefined ? {} : { width }) });
}
