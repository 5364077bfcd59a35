import type { Fault, PageEvidence } from "./check.ts";

/** The files that the edition rests on, by their hashes: data that have changed since are another matter than a wrong edition. */
export function checkInputs({ stored, fresh, page }: PageEvidence): Fault[] {
  const now = new Map(fresh.inputs.map(({ path, sha256 }) => [path, sha256]));
  const before = new Set(stored.inputs.map(({ path }) => path));
  const changed = stored.inputs.filter(({ path, sha256 }) => now.get(path) !== sha256);
  const added = fresh.inputs.filter(({ path }) => !before.has(path));
  return [
    ...changed.map(({ path }) =>
      fault(path, now.has(path) ? "has changed since the edition was made" : "is no longer used"),
    ),
    ...added.map(({ path }) => fault(path, "has come since the edition was made")),
    ...(page ? unlisted(stored, page) : []),
    ...dressedOtherwise(stored, fresh),
  ];
}

/** The look is an input as well: a theme that has changed makes another page of the same figures. */
function dressedOtherwise({ theme: before }: PageEvidence["stored"], { theme: now }: PageEvidence["fresh"]): Fault[] {
  if (before === undefined || before.sha256 === now?.sha256) return [];
  return [fault(`theme ${before.name}`, "has changed since the edition was made")];
}

function unlisted(stored: PageEvidence["stored"], page: NonNullable<PageEvidence["page"]>): Fault[] {
  const printed = page.passages.filter(({ zone, tag }) => zone === "inputs" && tag === "li");
  const lines = printed.map(({ pieces }) =>
    pieces
      .map((piece) => piece.text)
      .join("")
      .trim(),
  );
  const listed = stored.inputs.map(({ path, sha256 }) => `${path} ${sha256}`);
  const wrong = lines.length !== listed.length || lines.some((line, index) => line !== listed[index]);
  return wrong
    ? [{ file: "index.html", part: "sources", words: "Files read", reason: "the list differs from edition.json" }]
    : [];
}

function fault(path: string, reason: string): Fault {
  return { file: "edition.json", part: "inputs", words: path, reason };
}
