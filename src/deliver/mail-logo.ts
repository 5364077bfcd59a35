import { pictureUrl } from "../edition/render-logo.ts";
import type { Logo } from "../vocabulary/theme.ts";
import type { ToPng } from "./mail-charts.ts";

/** The sign of the house as a PNG, since mail clients show no SVG: on the theme's paper, at twice its size. */
export async function mailLogo({ light, height }: Logo, toPng: ToPng): Promise<Uint8Array> {
  const width = Math.round((height * light.width) / light.height);
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${pictureUrl(light)}"/></svg>`,
  );
}
