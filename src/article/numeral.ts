import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { Token } from "./token.ts";

/** A number as it stands: its value, the size of its last digit, and how many tokens it takes. */
export interface Numeral {
  readonly value: number;
  readonly step: number;
  readonly length: number;
}

/** The number that begins at a token, in figures or in words; null when there is none. */
export function numeralAt(tokens: readonly Token[], at: number, words: ArticleWords): Numeral | null {
  const token = tokens[at];
  if (token?.kind === "number") return withPoint(tokens, at, words) ?? inFigures(token.text);
  return token?.kind === "word" ? inWords(tokens, at, words) : null;
}

/** "57-point-zero-seven", as broadcasters write it. */
function withPoint(tokens: readonly Token[], at: number, { cardinals, grammar }: ArticleWords): Numeral | null {
  if (!/^\d+$/.test(tokens[at]!.text) || !(grammar.point ?? []).includes(tokens[at + 1]?.lower ?? "")) return null;
  let [digits, index] = ["", at + 2];
  for (; tokens[index] !== undefined; index++) {
    const { text, lower } = tokens[index]!;
    if (/^\d+$/.test(text)) digits += text;
    else if ((cardinals[lower] ?? 10) < 10) digits += cardinals[lower];
    else break;
  }
  const value = Number(`${tokens[at]!.text}.${digits}`);
  return digits === "" ? null : { value, step: Number(`1e${-digits.length}`), length: index - at };
}

function inFigures(text: string): Numeral {
  const digits = text.replaceAll(",", "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return { value: Number(digits), step: Number(`1e${-decimals}`), length: 1 };
}

/** Spelled numbers below a thousand, with decimals: "three hundred and thirty", "one point zero eight". */
function inWords(tokens: readonly Token[], at: number, { cardinals, grammar }: ArticleWords): Numeral | null {
  const is = (kind: string, index: number) => (grammar[kind] ?? []).includes(tokens[index]?.lower ?? "");
  const cardinal = (index: number) => {
    const token = tokens[index];
    return token?.kind === "word" && Object.hasOwn(cardinals, token.lower) ? cardinals[token.lower]! : null;
  };
  let [value, index] = [0, at];
  for (let part = cardinal(index); part !== null; part = cardinal(index)) {
    value = part === 100 ? Math.max(value, 1) * 100 : value + part;
    index += 1;
    if (is("and", index) && value >= 100 && cardinal(index + 1) !== null) index += 1;
  }
  if (index === at) return null;
  if (!is("point", index) || cardinal(index + 1) === null) return { value, step: 1, length: index - at };
  let digits = "";
  for (index += 1; (cardinal(index) ?? 10) < 10; index++) digits += cardinal(index);
  return { value: Number(`${value}.${digits}`), step: Number(`1e${-digits.length}`), length: index - at };
}
