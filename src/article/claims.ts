import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { clausesOf } from "./clause.ts";
import { figureClaim } from "./figure-claim.ts";
import { framesOf, type Memory, partnerOf } from "./frame.ts";
import { type Item, meaning } from "./item.ts";
import { type Grammar, itemsOf } from "./items.ts";
import type { Setting } from "./place.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";
import { tokensOf } from "./token.ts";
import { wordClaims } from "./word-claims.ts";

/** No sentence is taken apart beyond so many pieces: a list that long says nothing that could be told. */
const LONGEST = 400;

/** The claims that a text makes about an economy's month, in the order in which they stand. */
export function claimsOf(text: string, grammar: Grammar, setting: Setting): Claim[] {
  const memory: Memory = { subjects: [], period: null, paragraph: -1, bloc: null, partner: null };
  const style = termsOf(text, grammar, setting);
  const telling = tellingWords(grammar);
  return sentencesOf(text, grammar.words)
    .filter((sentence) => telling.test(sentence.text))
    .flatMap((sentence) => claimsIn(sentence, grammar, setting, memory, style));
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
): Claim[] {
  const items = itemsOf(tokensOf(sentence.text, sentence.at), grammar);
  if (items.length > LONGEST || !worthReading(items)) return [];
  if (sentence.paragraph !== memory.paragraph)
    Object.assign(memory, { partner: null, period: memory.period?.includes("/") ? memory.period : null });
  memory.paragraph = sentence.paragraph;
  const frames = framesOf(clausesOf(items), setting, memory);
  const around: Around = {
    frames,
    setting,
    memory,
    sentence: sentence.text,
    terms: ownTerms(items, setting) ?? style,
    styled: ownTerms(items, setting) === null && style !== null,
  };
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

/** Whether a text says that its figures are not adjusted. */
export function saysUnadjusted(text: string, grammar: Grammar): boolean {
  return itemsOf(tokensOf(text.slice(0, 20_000)), grammar).some((item) => meaning(item, "basis") === "unadjusted");
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
