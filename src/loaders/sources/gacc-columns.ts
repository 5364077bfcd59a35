import type { Place } from "../../problems.ts";
import { monthAt } from "../../vocabulary/months.ts";
import { type Period, span } from "../../vocabulary/period.ts";
import type { Measure } from "../../vocabulary/trade.ts";
import type { GaccTitle } from "./gacc-title.ts";
import { type GaccWords, wordIn } from "./gacc-words.ts";
import type { HtmlRow } from "./html-table.ts";
import { malformed } from "./malformed.ts";

/** Which flow a column or a row is of; `both` is the sum of exports and imports and serves as a check. */
export type GaccFlow = keyof GaccWords["flows"];

/** What a column of a table holds. */
export interface GaccColumn {
  readonly index: number;
  readonly head: string;
  readonly role: "name" | "quantity-unit" | Measure;
  /** Null where the row or the title says which flow it is. */
  readonly flow: GaccFlow | null;
  readonly period: Period;
  readonly baseYear: boolean;
  /** Growth of a quantity, which has no measure of its own. */
  readonly ofQuantity: boolean;
}

/** The columns by the words of the head rows; a head that says neither month nor measure is a problem. */
export function gaccColumns(
  head: readonly HtmlRow[],
  width: number,
  title: GaccTitle,
  words: GaccWords,
  file: string,
): GaccColumn[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = [...new Set(head.flatMap((row) => row.cells[index] ?? []))];
    const text = cells
      .map((cell) => cell.text)
      .join(" ")
      .toLowerCase();
    const place = { file, line: cells.at(-1)?.line ?? head.at(-1)?.line ?? 1, column: index + 1 };
    return columnOf(text, index, title, words, place);
  });
}

function columnOf(head: string, index: number, title: GaccTitle, words: GaccWords, place: Place): GaccColumn {
  const whole = {
    index,
    head,
    flow: null,
    period: periodAt(title, title.month, title.month),
    baseYear: false,
    ofQuantity: false,
  };
  if (index === 0) return { ...whole, role: "name" };
  if (wordIn(head, words["quantity-unit"])) return { ...whole, role: "quantity-unit" };
  const measure = measureOf(head, words);
  const flow = flowIn(head, words);
  const year = /,\s*(20\d\d)/.exec(head);
  const rest = head.replace(/,\s*20\d\d/, "");
  const period = periodIn(rest, { ...title, year: year ? Number(year[1]) : title.year }, words, place);
  const ofQuantity = measure !== "quantity" && wordIn(head, words.quantity) !== undefined;
  return { index, head, role: measure, flow, period, baseYear: year !== null, ofQuantity };
}

function measureOf(head: string, words: GaccWords): Measure {
  if (wordIn(head, words["year-on-year"])) return "year-on-year";
  if (wordIn(head, words["month-on-month"])) return "month-on-month";
  return wordIn(head, words.quantity) ? "quantity" : "level";
}

/** The flow that a text names; what is longer is tried before its parts. */
export function flowIn(text: string, words: GaccWords): GaccFlow | null {
  const order = ["balance", "both", "exports", "imports"] as const;
  return order.find((flow) => wordIn(text, words.flows[flow])) ?? null;
}

function periodIn(head: string, title: GaccTitle, words: GaccWords, place: Place): Period {
  const through = words.through.map((word) => word.replace(/[-~]/g, "\\$&")).join("|");
  const range = new RegExp(`(?<!\\d)(\\d{1,2})\\s*-?\\s*(?:${through})\\s*-?\\s*(\\d{1,2})(?!\\d)`).exec(head);
  const named = words.months.flatMap((names, at) =>
    names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(head)) ? [at + 1] : [],
  );
  const single = /(?<![\d.])(\d{1,2})(?![\d.])/.exec(head);
  const [first, last] = range
    ? [Number(range[1]), Number(range[2])]
    : named.length > 0
      ? [named[0]!, named.at(-1)!]
      : [Number(single?.[1] ?? 0), Number(single?.[1] ?? 0)];
  if (last === 0)
    malformed(
      place,
      `the column "${head}" names no month.`,
      "The heads of the table changed; compare the page with docs/sources.md.",
    );
  if (last !== title.month)
    malformed(
      place,
      `the column "${head}" is of month ${last}, the title of month ${title.month}.`,
      "The page mixes two months; fetch it again, or read the month from the other.",
    );
  return periodAt(title, first, last);
}

function periodAt({ year }: Pick<GaccTitle, "year">, first: number, last: number): Period {
  return span(monthAt(year * 12 + first - 1), monthAt(year * 12 + last - 1));
}
