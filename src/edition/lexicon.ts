import type { ClaimWords } from "../vocabulary/claims.ts";
import type { Economy } from "../vocabulary/economy.ts";
import type { Flow } from "../vocabulary/trade.ts";
import type { WordList } from "../vocabulary/words.ts";
import { plainSpaces } from "./page-reading.ts";
import { type Found, wordFinder } from "./word-finder.ts";

/** What a name in the text stands for: a new subject begins with a flow, a partner or goods narrow it. */
export type Named =
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "partner"; readonly codes: readonly string[] }
  | { readonly kind: "product"; readonly codes: readonly string[] };

/** The words of a language and the names of an economy, ready to be looked for. */
export interface Lexicon {
  /** 1 up, -1 down, 0 flat; undefined when it is no direction word. */
  signOf(text: string): 1 | -1 | 0 | undefined;
  /** Words in an unbound text that claim something, idle turns of speech left out. */
  claimsIn(text: string): Found<string>[];
  /** Flows, partners and goods in the order in which they stand. */
  namesIn(text: string): readonly Found<Named>[];
  /** The direction words in a text, with their sign. */
  directionsIn(text: string): Found<1 | -1 | 0>[];
}

/** Builds the lexicon of a locale and an economy. */
export function lexicon(words: WordList, claims: ClaimWords, economy: Economy): Lexicon {
  const signs = new Map<string, 1 | -1 | 0>([
    ...downWords(words, claims).map((word) => [word, -1] as const),
    ...flatWords(words, claims).map((word) => [word, 0] as const),
    ...upWords(words, claims).map((word) => [word, 1] as const),
  ]);
  const watched = new Map<string, string>([
    ...[...signs.keys()].map((word) => [word, "a direction"] as const),
    ...claims.watched.map((word) => [word, "a comparison"] as const),
    ...unitWords(words, economy).map((word) => [word, "a unit"] as const),
    ...[...words.cardinals, ...words.ordinals].map((word) => [word, "a number"] as const),
  ]);
  const months = new Map([...words.months, ...words["short-months"]].map((name) => [name, "a month"] as const));
  const terms = economy.currencies.map(({ one }) => `${one} ${claims.terms}`);
  const idle = new Map(
    [...claims.idle, ...terms, ...properNames(economy)].map((turn) => [turn.toLowerCase(), ""] as const),
  );
  const [claim, month, turn, sign] = [
    wordFinder(watched, "any capitals"),
    wordFinder(months, "capitals count"),
    wordFinder(idle, "any capitals"),
    wordFinder(signs, "any capitals"),
  ];
  const name = wordFinder(namesOf(words, claims, economy), "any capitals");
  return {
    signOf: (text) => signs.get(plainSpaces(text).toLowerCase()),
    claimsIn: (text) => {
      const left = blank(plainSpaces(text), turn(plainSpaces(text)));
      return [...numerals(left), ...month(left), ...claim(left)];
    },
    namesIn: remembering((text) => name(text.replaceAll("\u00a0", " "))),
    directionsIn: (text) => sign(text.replaceAll("\u00a0", " ")),
  };
}

function upWords(words: WordList, claims: ClaimWords): string[] {
  const paces = [Object.values(words.rose).flat(), Object.values(words.rise), Object.values(words.rising)].flat();
  return [...paces, words.sides.surplus, ...claims.up];
}

function downWords(words: WordList, claims: ClaimWords): string[] {
  const paces = [Object.values(words.fell).flat(), Object.values(words.fall), Object.values(words.falling)].flat();
  return [...paces, words.sides.deficit, ...claims.down];
}

function flatWords(words: WordList, claims: ClaimWords): string[] {
  return [...Object.values(words["no-change"]), ...claims.flat];
}

function unitWords(words: WordList, economy: Economy): string[] {
  const currencies = economy.currencies.flatMap(({ one, many }) => [one, many]);
  return [words.percent, words.points.one, words.points.many, ...Object.values(words.scales), ...currencies];
}

// "High-tech products" are not high.
function properNames(economy: Economy): string[] {
  const { partners, products, polls, agency } = economy;
  return [
    ...partners.flatMap(({ name, short }) => [name, short]),
    ...[...products, ...polls, agency].map(({ name }) => name),
    ...polls.flatMap(({ forecast }) => forecast ?? []),
  ];
}

function namesOf(words: WordList, claims: ClaimWords, economy: Economy): Map<string, Named> {
  const flows = (["exports", "imports", "balance"] as const).flatMap((flow) => {
    const own = flow === "balance" ? Object.values(words.sides) : [words.flows[flow], words.shipments[flow]];
    return [...own, ...claims.flows[flow]].map((word) => [word, { kind: "flow", flow }] as const);
  });
  const called = (kind: "partner" | "product", all: readonly (readonly [string, string])[]) =>
    all.map(([name]) => {
      const codes = all.filter(([other]) => other === name).map(([, code]) => code);
      return [name.toLowerCase(), { kind, codes } as Named] as const;
    });
  const bare = (name: string) => name.replace(/^the /, "");
  const partners = economy.partners.flatMap(
    ({ code, name, short }) =>
      [
        [bare(name), code],
        [bare(short), code],
      ] as const,
  );
  const products = economy.products.map(({ code, name }) => [name, code] as const);
  return new Map<string, Named>([...flows, ...called("partner", partners), ...called("product", products)]);
}

/** So many texts are remembered at most. */
const MOST = 10_000;

/** The same, but for a text that it has met it has the answer ready: each is looked through for several reasons. */
function remembering<Answer>(look: (text: string) => Answer): (text: string) => Answer {
  const met = new Map<string, Answer>();
  return (text) => {
    const known = met.get(text);
    if (known !== undefined) return known;
    if (met.size >= MOST) met.clear();
    const answer = look(text);
    met.set(text, answer);
    return answer;
  };
}

function numerals(text: string): Found<string>[] {
  return [...text.matchAll(/\p{N}[\p{N}.,]*/gu)].map((hit) => ({ at: hit.index, text: hit[0], means: "a number" }));
}

function blank(text: string, turns: readonly Found<string>[]): string {
  return turns.reduce(
    (left, turn) => left.slice(0, turn.at) + "_".repeat(turn.text.length) + left.slice(turn.at + turn.text.length),
    text,
  );
}
