import type { Buffer } from "node:buffer";
import type { Font } from "fontkit";

/** What a font file calls itself. The same outlines in another wrapping may be called otherwise. */
export async function fontName(bytes: Uint8Array): Promise<string> {
  const { create } = await import("fontkit");
  return (create(bytes as Buffer) as Font).postscriptName;
}
