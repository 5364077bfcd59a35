import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { Amount, AmountUnit } from "./item.ts";
import { numeralAt } from "./numeral.ts";
import type { PhraseBook, Sense } from "./phrase-book.ts";
import type { Token } from "./token.ts";

interface Found {
  readonly amount: Omit<Amount, "hedge">;
  readonly length: number;
}

/** Finds a figure with its unit that begins at a token. */
export type AmountFinder = (tokens: readonly Token[], at: number) => Found | null;

/** Makes the finder for a language and the currencies whose signs are given. */
export function amountFinder(words: ArticleWords, book: PhraseBook, signs: ReadonlyMap<string, string>): AmountFinder {
  const sense = (tokens: readonly Token[], at: number, of: Sense["of"]) => {
    const phrase = book(tokens, at);
    const means = phrase?.senses.find((one) => one.of === of)?.means;
    return phrase && means !== undefined ? { means, length: phrase.length } : null;
  };
  const is = (kind: string, token: Token | undefined) => (words.grammar[kind] ?? []).includes(token?.lower ?? "");
  return (tokens, at) => {
    let index = at;
    const sign = signAt(tokens, index, words);
    if (sign !== null) index += 1;
    const currency = currencyBefore(tokens, index, signs, sense);
    index += currency?.length ?? 0;
    const after = currency && sign === null ? signAt(tokens, index, words) : null;
    if (after !== null) index += 1;
    const fraction = fractionAt(tokens, index, words);
    const article = is("article", tokens[index]) && sense(tokens, index + 1, "scale");
    const number = fraction ?? (article ? { value: 1, step: 1, length: 1 } : numeralAt(tokens, index, words));
    if (!number) return null;
    index += number.length;
    if (tokens[index]?.joined && tokens[index]?.kind === "number") return null;
    const scale = sense(tokens, index, "scale");
    const letter = scale !== null && tokens[index]!.text.length === 1;
    const power = scale && !(letter && tokens[index]!.at !== tokens[index - 1]!.end) ? Number(scale.means) : 1;
    if (power !== 1) index += scale!.length;
    const spelled = currencyAfter(tokens, index, sense);
    const code = currency?.means ?? spelled?.means ?? null;
    const fields = { kind: "amount" as const, sign: sign ?? after, fraction: fraction !== null };
    const scaled = { value: number.value * power, step: number.step * power };
    if (code !== null) {
      const unit: AmountUnit = power >= 1e6 || scaled.value >= 1e8 ? "money" : "other";
      return { amount: { ...fields, ...scaled, unit, currency: code }, length: index + (spelled?.length ?? 0) - at };
    }
    if (fraction) return { amount: { ...fields, ...scaled, unit: "percent", currency: null }, length: index - at };
    const unit = sense(tokens, index, "unit");
    if (unit)
      return {
        amount: { ...fields, ...scaled, unit: unitOf(unit.means, power), currency: null },
        length: index + unit.length - at,
      };
    if (power >= 1e6) return { amount: { ...fields, ...scaled, unit: "money", currency: null }, length: index - at };
    const ordinal = is("suffix", tokens[index]);
    return ordinal ? null : { amount: { ...fields, ...scaled, unit: "bare", currency: null }, length: index - at };
  };
}

type Lookup = (tokens: readonly Token[], at: number, of: Sense["of"]) => { means: string; length: number } | null;

function unitOf(means: string, power: number): AmountUnit {
  if (power !== 1) return "other";
  return means === "percent" || means === "points" || means === "times" ? means : "other";
}

function signAt(tokens: readonly Token[], at: number, { grammar }: ArticleWords): 1 | -1 | null {
  const token = tokens[at];
  if (token?.text === "+") return 1;
  const next = tokens[at + 1];
  const close = next !== undefined && next.at === token?.end;
  if (token?.text === "-" && close) return -1;
  return (grammar.minus ?? []).includes(token?.lower ?? "") && next?.kind === "number" ? -1 : null;
}

/** "$", "A$", "€", a code: a sign, a sign after letters that name another currency, or a code. */
function currencyBefore(tokens: readonly Token[], at: number, signs: ReadonlyMap<string, string>, sense: Lookup) {
  const token = tokens[at];
  const sign = signs.get(token?.text ?? "");
  if (sign !== undefined) return { means: sign, length: 1 };
  const next = tokens[at + 1];
  const whole = next && next.at === token!.end ? signs.get(`${token!.text}${next.text}`) : undefined;
  if (whole !== undefined) return { means: whole, length: 2 };
  if (next && signs.has(next.text) && next.at === token!.end && token!.kind === "word")
    return { means: "other", length: 2 };
  if (/^[£₩₹₽₫₱¥$€]$/u.test(token?.text ?? "")) return { means: "other", length: 1 };
  const code = token && /^[A-Z]{3}$|^R[Mm][Bb]$/.test(token.text) ? sense(tokens, at, "currency") : null;
  return code && tokens[at + code.length]?.kind === "number" ? code : null;
}

// "330.3 billion dollars" with an adjective before the last word: an adjective may stand before the word.
function currencyAfter(tokens: readonly Token[], at: number, sense: Lookup) {
  const own = sense(tokens, at, "currency");
  if (own && !own.means.startsWith("terms")) return own;
  const next =
    tokens[at]?.kind === "word" && /^\p{Lu}/u.test(tokens[at]!.text) ? sense(tokens, at + 1, "currency") : null;
  return next && !next.means.startsWith("terms") && next.length === 1 ? { means: next.means, length: 2 } : null;
}

function fractionAt(tokens: readonly Token[], at: number, { fractions, grammar }: ArticleWords) {
  for (const [name, value] of Object.entries(fractions)) {
    const parts = name.split(" ");
    if (!parts.every((part, index) => tokens[at + index]?.lower === part)) continue;
    if ((grammar["not-a-fraction"] ?? []).includes(tokens[at + parts.length]?.lower ?? "")) return null;
    return { value, step: 1, length: parts.length };
  }
  return null;
}
