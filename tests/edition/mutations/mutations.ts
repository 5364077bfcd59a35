import type { Economy } from "../../../src/vocabulary/economy.ts";
import type { WordList } from "../../../src/vocabulary/words.ts";

/** One change of a finished page. */
export interface Mutation {
  readonly kind: string;
  /** What stood there, what stands there now, and what comes before. */
  readonly was: string;
  readonly now: string;
  readonly near: string;
  readonly html: string;
}

type Change = readonly [kind: string, pattern: RegExp, to: (found: string) => string | null];

const OPPOSITES: readonly (readonly [string, string])[] = [
  ["highest", "lowest"],
  ["largest", "smallest"],
  ["strongest", "weakest"],
  ["fastest", "slowest"],
  ["far above", "far below"],
  ["above", "below"],
  ["faster", "slower"],
  ["better", "worse"],
  ["beat", "miss"],
  ["nearly", "more than"],
  ["surplus", "deficit"],
  ["wider", "narrower"],
  ["up from", "down from"],
  ["first", "second"],
];
const DIRECTIONS: readonly (readonly [string, string])[] = [
  ["rose", "fell"],
  ["grew", "declined"],
  ["rise", "fall"],
  ["grow", "shrink"],
  ["rising", "falling"],
  ["climbed", "dropped"],
  ["jumped", "tumbled"],
  ["surged", "plunged"],
  ["risen", "fallen"],
  ["grown", "fallen"],
  ["growth", "decline"],
  ["edged up", "edged down"],
];
const UNITS: readonly (readonly [string, string])[] = [
  ["billion", "trillion"],
  ["million", "billion"],
  ["bn", "tn"],
  ["dollars", "yuan"],
  ["percentage points", "percent"],
];
const FLOWS: readonly (readonly [string, string])[] = [["exports", "imports"]];

/** Every single change of the listed kinds that the visible text of a page allows; what stands in drawings is changed too. */
export function mutationsOf(html: string, words: WordList, economy: Economy): Mutation[] {
  return textsIn(html).flatMap(({ at, text, drawn }) =>
    changes(words, economy)
      .filter(([kind]) => !drawn || kind === "digit")
      .flatMap(([kind, pattern, to]) =>
        [...text.matchAll(pattern)].flatMap((found) => change(html, at, found, kind, to, drawn)),
      ),
  );
}

function change(
  html: string,
  at: number,
  found: RegExpMatchArray,
  kind: string,
  to: Change[2],
  drawn: boolean,
): Mutation[] {
  const now = to(found[0]);
  if (now === null || now === found[0]) return [];
  const from = at + found.index!;
  const near = html
    .slice(Math.max(0, from - 160), from)
    .replace(/<[^>]*>?/g, "")
    .slice(-50);
  const mutated = html.slice(0, from) + now + html.slice(from + found[0].length);
  return [{ kind: drawn ? "chart number" : kind, was: found[0], now, near, html: mutated }];
}

/** The texts between the tags of the body, and whether they stand in a drawing. */
function textsIn(html: string): { at: number; text: string; drawn: boolean }[] {
  const start = html.indexOf("<body>");
  // What the register is, said on every page alike.
  const intro = /<p class="intro">[\s\S]*?<\/p>/.exec(html);
  const isIntro = (at: number) => intro !== null && intro.index < at && at < intro.index + intro[0].length;
  const drawings = [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(
    (one) => [one.index, one.index + one[0].length] as const,
  );
  return [...html.slice(start).matchAll(/>([^<]+)</g)]
    .map((one) => ({ at: start + one.index + 1, text: one[1]! }))
    .filter(({ at, text }) => text.trim() !== "" && !isIntro(at))
    .map((one) => ({ ...one, drawn: drawings.some(([from, to]) => from < one.at && one.at < to) }));
}

function changes(words: WordList, economy: Economy): Change[] {
  const next = (list: readonly string[]) => (found: string) => {
    const index = list.findIndex((one) => one.toLowerCase() === found.toLowerCase());
    return list[(index + 1) % list.length]!;
  };
  const names = economy.partners.map(({ name }) => name.replace(/^the /, ""));
  return [
    ["digit", /\d/g, (digit) => String((Number(digit) + 1) % 10)],
    ["decimal", /(?<=\d)\.(?=\d)/g, () => ""],
    ["sign", /[+\u2212](?=[\d$])/g, (sign) => (sign === "+" ? "\u2212" : "+")],
    ["ordinal", wordsOf(words.ordinals), next(words.ordinals)],
    ["cardinal", wordsOf(words.cardinals), next(words.cardinals)],
    ["month", wordsOf(words.months, "g"), next(words.months)],
    ["partner", wordsOf(names, "g"), next(names)],
    ["points", wordsOf([words.percent]), () => words.points.many],
    ["direction", ...swap(DIRECTIONS)],
    ["comparison", ...swap(OPPOSITES)],
    ["unit", ...swap(UNITS)],
    ["flow", ...swap(FLOWS)],
    ["size", ...sizes(words)],
  ];
}

function wordsOf(list: readonly string[], flags = "gi"): RegExp {
  const longest = [...list].sort((a, b) => b.length - a.length).join("|");
  return new RegExp(`(?<![\\p{L}-])(?:${longest})(?!\\p{L})`, `${flags}u`);
}

/** Verbs that tell a small or a large move, each for the other end of its own side. */
function sizes({ rose, fell, rise, fall, rising, falling }: WordList): [RegExp, (found: string) => string] {
  const ends = [rose, fell, rise, fall, rising, falling].flatMap((list) => {
    const [slight, extreme] = [[list.slight].flat(), [list.extreme].flat()];
    return [
      ...slight.map((verb) => [verb, extreme[0]!] as const),
      ...extreme.map((verb) => [verb, slight[0]!] as const),
    ];
  });
  const to = new Map(ends.filter(([verb]) => ![fell.mild].flat().includes(verb)));
  return [wordsOf([...to.keys()], "g"), (found) => to.get(found)!];
}

function swap(pairs: readonly (readonly [string, string])[]): [RegExp, (found: string) => string] {
  const all = pairs.flat();
  const to = (found: string) => {
    const pair = pairs.find((one) => one.includes(found.toLowerCase()))!;
    const other = pair[0] === found.toLowerCase() ? pair[1] : pair[0];
    return /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  };
  return [wordsOf(all), to];
}
