import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { clausesOf } from "./clause.ts";
import { figureClaim } from "./figure-claim.ts";
import { framesOf, type Memory, partnerOf } from "./frame.ts";
import { type Item, meaning, meanings } from "./item.ts";
import { type Grammar, itemsOf } from "./items.ts";
import type { Sense } from "./phrase-book.ts";
import type { Setting } from "./place.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";
import { flowOf } from "./subject.ts";
import { tokensOf } from "./token.ts";
import { wordClaims } from "./word-claims.ts";

/** No sentence is taken apart beyond so many pieces: a list that long says nothing that could be told. */
const LONGEST = 400;

/** The claims that a text makes about an economy's month, in the order in which they stand. */
export function claimsOf(text: string, grammar: Grammar, setting: Setting): Claim[] {
  const memory: Memory = {
    subjects: [],
    period: null,
    paragraph: -1,
    bloc: null,
    partner: null,
    terms: null,
    named: null,
  };
  const style = termsOf(text, grammar, setting);
  const whole = {
    partial: says(text, grammar, "period", "part-month"),
    revised: says(text, grammar, "plain", "revised"),
  };
  const telling = tellingWords(grammar);
  return sentencesOf(text, grammar.words)
    .filter((sentence) => telling.test(sentence.text))
    .flatMap((sentence) => claimsIn(sentence, grammar, setting, memory, style, whole));
}

/** A figure, a number or a word of flows: a sentence without any need not be taken apart. */
function tellingWords({ words }: Grammar): RegExp {
  const phrases = [words.flow, words.surprise, words.streak].flatMap((senses) => Object.values(senses).flat());
  const all = [...phrases, ...Object.keys(words.cardinals), ...Object.keys(words.ordinals)];
  const patterns = all
    .filter((phrase) => /^[\p{L} ]+$/u.test(phrase))
    .map((phrase) => phrase.replaceAll(" ", "[\\s-]+"));
  return new RegExp(`\\d|(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "iu");
}

function claimsIn(
  sentence: Sentence,
  grammar: Grammar,
  setting: Setting,
  memory: Memory,
  style: string | null,
  whole: { readonly partial: boolean; readonly revised: boolean },
): Claim[] {
  const items = itemsOf(tokensOf(sentence.text, sentence.at), grammar);
  if (items.length > LONGEST || !worthReading(items)) return [];
  if (sentence.paragraph !== memory.paragraph)
    Object.assign(memory, { partner: null, terms: null, period: memory.period?.includes("/") ? memory.period : null });
  memory.paragraph = sentence.paragraph;
  const frames = framesOf(clausesOf(items), setting, memory);
  const own = ownTerms(items, setting) ?? memory.terms;
  const around: Around = {
    frames,
    setting,
    memory,
    sentence: sentence.text,
    terms: own ?? style,
    styled: own === null && (style !== null || isOther(memory.named, setting)),
    brackets: bracketsOf(items),
    revised: whole.revised,
    label: labelOf(items) ?? (whole.partial && !items.some(isMonth) ? "it may be of a part of the month" : null),
  };
  memory.terms = own;
  memory.named = own ?? memory.named;
  const claims = frames.flatMap((frame, frameAt) => [
    ...frame.items.flatMap((item, at) => (item.kind === "amount" ? (figureClaim(around, frameAt, at) ?? []) : [])),
    ...wordClaims(around, frameAt),
  ]);
  remember(around, memory);
  return claims.sort((a, b) => a.at - b.at);
}

function worthReading(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === "amount" ||
      meaning(item, "flow") !== null ||
      meaning(item, "surprise") !== null ||
      meaning(item, "streak") !== null,
  );
}

/** What the next sentence may take over: the subjects of this one, and its time when its plain statement has another than the text. */
function remember({ frames, setting }: Around, memory: Memory): void {
  memory.partner = partnerOf(frames);
  const subjects = frames.flatMap((frame) => [...frame.subjects.values()]);
  if (subjects.length > 0) {
    const all = new Map(subjects.map((subject) => [JSON.stringify(subject.about), subject]));
    memory.subjects = [...all.values()];
  } else if (frames.some((frame) => frame.apart)) memory.subjects = [];
  const plain = frames.find((frame) => frame.role === "actual" && frame.period !== null);
  if (plain) memory.period = plain.period === setting.month ? null : plain.period;
}

/** "Soybeans: July imports were": what stands alone before a colon may be what the figures are of; a dateline in capitals is not. */
function labelOf(items: readonly Item[]): string | null {
  const colon = items.findIndex((item) => item.kind === "mark" && item.text === ":");
  const head = items.slice(0, Math.max(colon, 0)).filter((item) => item.kind !== "mark");
  const strange = head.some((item) => isTopic(item));
  const placed = head.some((item) => flowOf(item) !== null || item.kind === "time" || item.kind === "amount");
  const small = head[0] !== undefined && meaning(head[0], "plain") !== null;
  return strange && !small && !placed && head.length <= 4 ? "it may be of what stands before the colon" : null;
}

function isOther(terms: string | null, { economy }: Setting): boolean {
  return terms !== null && terms !== economy.currency;
}

function bracketsOf(items: readonly Item[]): [number, number][] {
  return items.flatMap((item, index): [number, number][] => {
    if (item.kind !== "mark" || item.text !== "(") return [];
    const close = items.slice(index).find((one) => one.kind === "mark" && one.text === ")");
    return [[item.at, close?.at ?? items.at(-1)!.end]];
  });
}

function isMonth(item: Item): boolean {
  return item.kind === "time" && item.means.of === "month";
}

function isTopic(item: Item): boolean {
  return meaning(item, "product") !== null || (item.kind === "unknown" && item.text !== item.text.toUpperCase());
}

/** The terms that the sentence names; a level in another currency is told with its growth in it. */
function ownTerms(items: readonly Item[], { economy }: Setting): string | null {
  const terms = items.map((item) => meaning(item, "currency")).find((means) => means?.startsWith("terms-"));
  if (terms) return terms.slice(6);
  const levels = items.flatMap((item) =>
    item.kind === "amount" && item.unit === "money" ? (item.currency ?? []) : [],
  );
  const other = economy.currencies.find(({ code }) => code !== economy.currency && levels.includes(code));
  return other && levels.every((code) => code === other.code) ? other.code : null;
}

/** Whether a text has a word of that meaning near its beginning. */
export function says(text: string, grammar: Grammar, of: Sense["of"], means: string): boolean {
  return saysFirst(text, grammar, of, [means]) !== null;
}

/** Which of some things a text says first; null when it says none. */
export function saysFirst<Means extends string>(
  text: string,
  grammar: Grammar,
  of: Sense["of"],
  means: readonly Means[],
): Means | null {
  for (const item of itemsOf(tokensOf(text.slice(0, 20_000)), grammar)) {
    const said = means.find((one) => meanings(item, of).includes(one));
    if (said !== undefined) return said;
  }
  return null;
}

/** The currency in which a text tells everything, when it is not the economy's headline one. */
function termsOf(text: string, grammar: Grammar, { economy }: Setting): string | null {
  const counts = new Map<string, number>();
  const items = itemsOf(tokensOf(text.slice(0, 20_000)), grammar);
  for (const [index, item] of items.entries()) {
    // "(about $2 trillion)" converts for the reader and says nothing of the text's own terms.
    if (items[index - 1]?.text === "(") continue;
    const code = item.kind === "amount" && item.unit === "money" ? item.currency : null;
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const own = counts.get(economy.currency) ?? 0;
  const other = economy.currencies.find(({ code }) => code !== economy.currency && (counts.get(code) ?? 0) > own);
  return other?.code ?? null;
}
