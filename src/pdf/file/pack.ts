import { zlibSync } from "fflate";

/** Bytes packed as `/FlateDecode` has them. Not by Node's own zlib, which packs otherwise in other versions and on other processors. */
export function pack(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}
