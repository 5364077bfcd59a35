import { FILE_OF } from "../vocabulary/format.ts";
import type { Evidence, Fault } from "./check.ts";

const KNOWN = new Set(["edition.json", ...Object.values(FILE_OF)]);

/** The files of the folder: none unknown, none cut short, and every picture redrawn to the same bytes. */
export function checkFiles({ files, fresh, annexes }: Evidence): Fault[] {
  const charts = new Set(fresh.charts.flatMap(({ id }) => [`charts/${id}.svg`, `charts/${id}.png`]));
  const unknown = files.filter(({ path }) => !KNOWN.has(path) && !charts.has(path));
  const short = files.filter(({ path, bytes }) => cutShort(path, bytes));
  const pictures = Object.entries(annexes.redrawn).flatMap(([path, right]) => {
    const stands = files.find((file) => file.path === path)?.bytes;
    if (stands === undefined) return [fault(path, "this picture is missing beside the others")];
    return same(stands, right) ? [] : [fault(path, "it is not the picture that the data draw")];
  });
  return [
    ...unknown.map(({ path }) => fault(path, "no edition has such a file")),
    ...short.map(({ path }) => fault(path, "the file is empty or its end is missing")),
    ...pictures,
  ];
}

function cutShort(path: string, bytes: string | Uint8Array): boolean {
  if (bytes.length === 0) return true;
  if (typeof bytes !== "string") return false;
  if (path.endsWith(".html")) return !bytes.trimEnd().endsWith("</html>");
  return /\.(csv|md|txt|json)$/.test(path) && !bytes.endsWith("\n");
}

function same(one: string | Uint8Array, other: string | Uint8Array): boolean {
  return one.length === other.length && [...one].every((byte, index) => byte === other[index]);
}

function fault(path: string, reason: string): Fault {
  return { file: path, part: "the file", words: "", reason };
}
