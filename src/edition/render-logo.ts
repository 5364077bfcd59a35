import type { Logo, Picture } from "../vocabulary/theme.ts";

/** A logo as the templates see it: pictures inside the page, drawn to its height. As a picture, an SVG can run nothing. */
export function logoView({ alt, height, light, dark }: Logo) {
  return {
    alt,
    height,
    width: Math.round((height * light.width) / light.height),
    source: pictureUrl(light),
    dark: dark === null ? [] : [pictureUrl(dark)],
  };
}

/** The picture as an address that holds it whole. */
export function pictureUrl({ type, base64 }: Picture): string {
  return `data:${type};base64,${base64}`;
}
