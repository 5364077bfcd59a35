import { draw } from "../charts/draw.ts";
import { plainSvg } from "../charts/plain-svg.ts";
import type { TextWidth } from "../charts/text-width.ts";
import type { Edition } from "../edition/edition.ts";
import type { Theme } from "../vocabulary/theme.ts";

/** Between the page's measure and a telephone's: letters of 13 pixels stay legible in both. */
export const MAIL_WIDTH = 480;

/** A drawn picture in, a PNG of twice the size out: the machine's part, handed in. */
export type ToPng = (svg: string) => Promise<Uint8Array>;

/** The charts of an edition as PNG pictures, by chart id: the same edition gives the same bytes. */
export async function mailCharts(
  edition: Edition,
  measure: TextWidth,
  toPng: ToPng,
  theme: Theme,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const chart of edition.charts) {
    const svg = await draw(chart, { measure, width: MAIL_WIDTH });
    pictures.set(chart.id, await toPng(plainSvg(svg, theme)));
  }
  return pictures;
}

/** The name by which the HTML part asks for the picture of a chart. */
export function chartCid(chart: string): string {
  return `${chart}@charts.tradebrief`;
}
