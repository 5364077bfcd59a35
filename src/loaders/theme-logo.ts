import { Buffer } from "node:buffer";
import { type Place, raise } from "../problems.ts";
import type { Picture } from "../vocabulary/theme.ts";
import { svgSize } from "./theme-svg.ts";

/** A logo travels in every page and every mail. */
export const LOGO_BYTES = 40_000;

const PNG = "89504e470d0a1a0a";
const PNG_END = "49454e44ae426082";

/** A logo from the bytes of its file: PNG, JPEG, or SVG of plain shapes; `named` is where the theme names it. What is no such picture, or too large, is a problem. */
export function fromLogo(bytes: Uint8Array, file: string, named: Place): Picture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > LOGO_BYTES)
    refuse(named, `the logo ${file} has ${buffer.length} bytes, and ${LOGO_BYTES} is the most a page can carry.`);
  const found = png(buffer) ?? jpeg(buffer) ?? svg(buffer, file);
  if (found === null) return refuse(named, `the logo ${file} is not a whole PNG, JPEG or SVG picture.`);
  if (!(found.width > 0 && found.height > 0)) return refuse(named, `the logo ${file} has no size.`);
  return { ...found, base64: buffer.toString("base64") };
}

type Sized = Omit<Picture, "base64">;

function png(buffer: Buffer): Sized | null {
  if (buffer.toString("hex", 0, 8) !== PNG || buffer.toString("latin1", 12, 16) !== "IHDR") return null;
  if (buffer.subarray(-8).toString("hex") !== PNG_END) return null;
  return { type: "image/png", width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
}

/** The size stands in the frame's head, behind any number of other segments. */
function jpeg(buffer: Buffer): Sized | null {
  if (buffer.toString("hex", 0, 3) !== "ffd8ff" || buffer.subarray(-2).toString("hex") !== "ffd9") return null;
  let at = 2;
  while (at + 9 < buffer.length && buffer[at] === 0xff) {
    const marker = buffer[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: "image/jpeg", height: buffer.readUInt16BE(at + 5), width: buffer.readUInt16BE(at + 7) };
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  return null;
}

function svg(buffer: Buffer, file: string): Sized | null {
  const text = buffer.toString("utf8");
  return /^\uFEFF?\s*<(?:\?xml|!--|svg)/.test(text) ? { type: "image/svg+xml", ...svgSize(text, file) } : null;
}

function refuse(place: Place, what: string): never {
  const remedy = "Give a PNG, a JPEG, or an SVG whose letters are outlines, cut to the size it is shown at.";
  return raise({ kind: "data-malformed", place, what, remedy });
}
