import type { Economy } from "../vocabulary/economy.ts";
import type { WordList } from "../vocabulary/words.ts";

/** A number as a reader reads it. */
export interface PrintedNumber {
  readonly hedge: "below" | "above" | null;
  readonly sign: 1 | -1 | null;
  readonly size: number;
  readonly decimals: number;
  /** What the scale word multiplies it by; null when there is none. */
  readonly scale: number | null;
  /** `percent`, `percentage points`, a currency code; null when no unit stands beside it. */
  readonly unit: string | null;
}

const POWERS = { million: 1e6, billion: 1e9, trillion: 1e12 } as const;
const NUMBER = /^([+\u2212-])?([^\d\s+\u2212-]+)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(\p{L}+))?(?: ?(.+))?$/u;

/** Reads a printed number from its first sign to its last; null when anything in it is not understood. */
export function printedNumber(printed: string, words: WordList, economy: Economy): PrintedNumber | null {
  const text = printed.replaceAll("\u00a0", " ").trim();
  const { hedge, rest } = withoutHedge(text, words);
  const percentSign = rest.endsWith("%");
  const found = NUMBER.exec(percentSign ? rest.slice(0, -1) : rest);
  if (!found) return null;
  const [, sign, symbol, whole, fraction = "", word, tail] = found;
  const scale = word === undefined ? undefined : scaleOf(word, words);
  const named = scale === undefined ? [word, tail].filter((part) => part !== undefined).join(" ") : (tail ?? "");
  const unit = unitOf({ percentSign, symbol, named }, words, economy);
  if (unit === undefined) return null;
  return {
    hedge,
    sign: sign === undefined ? null : sign === "+" ? 1 : -1,
    size: Number(`${whole!.replaceAll(",", "")}${fraction}`),
    decimals: Math.max(0, fraction.length - 1),
    scale: scale ?? null,
    unit,
  };
}

function withoutHedge(text: string, words: WordList): Pick<PrintedNumber, "hedge"> & { readonly rest: string } {
  const hedge = (["below", "above"] as const).find((side) => text.toLowerCase().startsWith(`${words.hedges[side]} `));
  return hedge ? { hedge, rest: text.slice(words.hedges[hedge].length + 1) } : { hedge: null, rest: text };
}

function scaleOf(word: string, words: WordList): number | undefined {
  const names = ["million", "billion", "trillion"] as const;
  const name = names.find((one) => words.scales[one] === word || words["short-scales"][one] === word);
  return name && POWERS[name];
}

interface Signs {
  readonly percentSign: boolean;
  readonly symbol: string | undefined;
  readonly named: string;
}

/** The one unit that the signs name; null without any, undefined when they are not understood or more than one. */
function unitOf({ percentSign, symbol, named }: Signs, words: WordList, economy: Economy): string | null | undefined {
  const units = [
    ...(percentSign ? ["percent"] : []),
    ...(symbol === undefined ? [] : [economy.currencies.find((one) => one.symbol === symbol)?.code]),
    ...(named === "" ? [] : [unitNamed(named, words, economy)]),
  ];
  return units.length > 1 ? undefined : units.length === 0 ? null : units[0];
}

function unitNamed(named: string, words: WordList, economy: Economy): string | undefined {
  if (named === words.percent) return "percent";
  if (named === words.points.one || named === words.points.many) return "percentage points";
  return economy.currencies.find(({ one, many }) => named === one || named === many)?.code;
}
