import { groupBy } from "../vocabulary/group-by.ts";
import type { Fault, PageEvidence } from "./check.ts";
import { type PageReading, type Passage, type Piece, plainSpaces, textOf } from "./page-reading.ts";

/** What parts without a heading of their own are called in a link. */
const CALLED: Readonly<Record<string, string>> = { headline: "Headline", lede: "Opening" };
const CHART = "Chart";
/** Closes an entry; it leads nowhere by design. */
const CLOSE = "#_";

/** Every link inside the page: that it leads to something, that it is called by the part it leads to, and that the register names every place where a figure is told. */
export function checkLinks({ page }: PageEvidence): Fault[] {
  if (!page) return [];
  const inner = page.passages.flatMap((passage) =>
    passage.pieces.filter(({ href }) => href?.startsWith("#")).map((piece) => ({ passage, piece })),
  );
  const names = namesOfParts(page);
  return inner
    .flatMap(({ passage, piece }) => {
      const target = piece.href!.slice(1);
      if (piece.href !== CLOSE && !page.ids.has(target))
        return [fault(passage, piece, `it leads to "${target}", which is not on the page`)];
      const called =
        passage.zone === "contents" || passage.classes.includes("back") ? (names.get(partOf(target)) ?? []) : null;
      return called === null || piece.href === CLOSE || called.includes(plainSpaces(piece.text))
        ? []
        : [fault(passage, piece, `it leads to the part "${called.join('" or "')}"`)];
    })
    .concat(unmentioned(page));
}

/** The part that an address lies in: `at-<part>-<fact>`, a table, or the part itself. */
function partOf(target: string): string {
  return /^at-(.+?)-(?:exports|imports|balance)\./.exec(target)?.[1] ?? target;
}

/** What each part may be called: its heading, its short name or its caption. */
function namesOfParts(page: PageReading): Map<string, string[]> {
  const headed = page.passages.filter(({ tag, classes }) => tag === "h2" || classes.includes("kicker"));
  const named = [
    ...headed.map((one): [string, string] => [one.zone === "strip" ? "key-figures" : one.part, textOf(one.pieces)]),
    ...page.tables.filter(({ zone }) => zone === "tables").map(({ of, caption }): [string, string] => [of, caption]),
    ...page.tables.map(({ of }): [string, string] => [`chart-${of}`, CHART]),
    ...Object.entries(CALLED),
  ];
  return new Map([...groupBy(named, ([part]) => part)].map(([part, all]) => [part, all.map(([, name]) => name)]));
}

/** The parts in which each figure is told, against those that its entry names. */
function unmentioned(page: PageReading): Fault[] {
  const figures = page.passages.flatMap((passage) =>
    passage.pieces
      .filter(({ role, fact }) => fact !== undefined && (role === "value" || role === "count"))
      .map(({ fact }) => ({ fact, part: place(passage) })),
  );
  const told = groupBy(figures, ({ fact }) => fact);
  const entries = page.passages.filter(({ classes }) => classes.includes("back"));
  return entries.flatMap((entry) => {
    const named = entry.pieces.flatMap(({ href }) =>
      href === undefined || href === CLOSE ? [] : [partOf(href.slice(1))],
    );
    const parts = new Set((told.get(entry.of.slice(5)) ?? []).map(({ part }) => part));
    const missing = [...parts].filter((part) => !named.includes(part));
    const extra = named.filter((part) => !parts.has(part));
    return [...missing, ...extra].map((part) =>
      fault(
        entry,
        entry.pieces[0]!,
        `"${part}" is ${parts.has(part) ? "missing from" : "wrong in"} the places where it is told`,
      ),
    );
  });
}

function place({ zone, part, of }: Passage): string {
  if (zone.startsWith("strip")) return "key-figures";
  return zone.startsWith("chart") ? `chart-${of}` : zone === "tables" ? of : part;
}

function fault(passage: Passage, piece: Piece, reason: string): Fault {
  return { file: "index.html", part: passage.of || passage.zone, words: plainSpaces(piece.text), reason };
}
