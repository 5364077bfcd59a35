import { pictureUrl } from "../edition/render-logo.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { ToPng } from "./mail-charts.ts";

/** Room around a sign that stands on a ground of its own, in pixels. */
const ROOM = 10;

/** The size at which the sign of the house stands in a mail, with the ground around it; null where the theme has none. */
export function mailLogoSize({ logo, masthead }: Theme): { readonly width: number; readonly height: number } | null {
  if (logo === null) return null;
  const room = masthead === "band" ? 2 * ROOM : 0;
  return { width: Math.round((logo.height * logo.light.width) / logo.light.height) + room, height: logo.height + room };
}

/** The sign of the house as a PNG on the ground it is made for, since mail clients show no SVG; null where the theme has none. */
export async function mailLogo(theme: Theme, toPng: ToPng): Promise<Uint8Array | null> {
  const size = mailLogoSize(theme);
  if (size === null || theme.logo === null) return null;
  const { brand, paper } = theme.colours.light;
  const [edge, ground] = theme.masthead === "band" ? [ROOM, brand] : [0, paper];
  const { width, height } = size;
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/><image x="${edge}" y="${edge}" width="${width - 2 * edge}" height="${height - 2 * edge}" href="${pictureUrl(theme.logo.light)}"/></svg>`,
  );
}
