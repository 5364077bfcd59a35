import { zlibSync } from "fflate";

/** Beyond this a print would be a tenth smaller and take a quarter longer. */
const LEVEL = 4;

/** Bytes packed as `/FlateDecode` has them. Not by Node's own zlib, which packs otherwise in other versions and on other processors. */
export function pack(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: LEVEL });
}
