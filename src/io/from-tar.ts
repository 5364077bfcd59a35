/** A file in a tape archive. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** The plain files of a tape archive (ustar), in order; folders and links are left out. */
export function fromTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const size = Number.parseInt(field(archive, at + 124, 12), 8) || 0;
    const kind = field(archive, at + 156, 1);
    const start = at + BLOCK;
    if (kind === "0" || kind === "")
      files.push({ name: field(archive, at, 100), bytes: archive.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function field(archive: Uint8Array, at: number, length: number): string {
  return new TextDecoder()
    .decode(archive.subarray(at, at + length))
    .split("\0", 1)[0]!
    .trim();
}
