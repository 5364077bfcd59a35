import { stringify } from "yaml";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import { type CodeBook, listKey, PASSED_OVER } from "./sources/code-book.ts";
import { malformed } from "./sources/malformed.ts";
import { tableRecords } from "./sources/table-records.ts";

/** What the columns of tables of trade are usually called. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  period: ["period", "month", "date", "time", "time_period"],
  flow: ["flow", "trade flow", "stk_flow", "direction"],
  partner: ["partner", "partner code", "counterpart", "country"],
  product: ["product", "commodity", "goods", "product code"],
  value: ["value", "obs_value", "amount", "trade value"],
  unit: ["unit", "unit_measure"],
  adjustment: ["adjustment", "seasonal adjustment", "s_adj"],
};
const ALL = ["wld", "world", "w00", "0", "all", "total", "all countries", "all partners"];
const FLOWS = [
  [/^(x|e|exp|export|exports|exported)$/i, "exports"],
  [/^(m|i|imp|import|imports|imported)$/i, "imports"],
  [/^(b|bal|balance|trade balance|bal_rt)$/i, "balance"],
] as const;

/** What a table is about where its columns do not say so. */
export interface Told {
  readonly reporter: string;
  /** As units are written: a currency, and thousand, million or billion. */
  readonly unit: string | null;
}

/** The text of a mapping for a table whose columns have usual names; a column that cannot be told, or a word in it, is a problem. */
export function guessMapping(text: string, file: string, told: Told, book: CodeBook): string {
  const delimiter = [",", ";", "\t"].find((one) => (text.split("\n")[0] ?? "").includes(one)) ?? ",";
  const records = tableRecords(text, file, delimiter as "," | ";");
  const columns = records[0]?.columns ?? [];
  const find = (noun: string) => columns.find((name) => NAMES[noun]!.includes(name.trim().toLowerCase()));
  const need = (noun: string) =>
    find(noun) ??
    malformed(
      { file, line: 1 },
      `there is no column for the ${noun}.`,
      `Name one ${NAMES[noun]!.join(" or ")}, or give a mapping of your own with --mapping.`,
    );
  const values = (column: string) => [...new Set(records.map((record) => record.cell(column) ?? ""))];
  const words = (column: string, meaning: (word: string) => string | null) =>
    Object.fromEntries(
      values(column).map((word) => [
        word,
        meaning(word.trim()) ??
          malformed(
            { file },
            `"${word}" in the column ${column} is not understood.`,
            "Give a mapping of your own with --mapping.",
          ),
      ]),
    );
  const [flow, partner, product, unit, adjustment] = [
    need("flow"),
    find("partner"),
    find("product"),
    find("unit"),
    find("adjustment"),
  ];
  if (!unit && !told.unit)
    malformed(
      { file, line: 1 },
      "there is no column for the unit.",
      "Say it with --unit: the code of a currency, and thousand, million or billion.",
    );
  return stringify(
    {
      title: `the columns of ${file}`,
      delimiter,
      reporter: { is: told.reporter },
      partner: partner ? { column: partner, words: words(partner, (word) => partnerCode(word, book)) } : { is: WORLD },
      product: product
        ? { column: product, words: words(product, (word) => (ALL.includes(word.toLowerCase()) ? ALL_GOODS : word)) }
        : { is: ALL_GOODS },
      flow: { column: flow, words: words(flow, (word) => FLOWS.find(([like]) => like.test(word))?.[1] ?? null) },
      measure: { is: "level" },
      unit: unit ? { column: unit } : { is: told.unit },
      adjustment: adjustment ? { column: adjustment, words: words(adjustment, adjusted) } : { is: "unadjusted" },
      period: { column: need("period") },
      value: { column: need("value") },
      absent: { ".": "not-available", NA: "not-available", ":": "not-available", "": "not-available" },
    },
    { lineWidth: 0 },
  );
}

function adjusted(word: string): string {
  return /^(sa|s|y|sca|seasonally)/i.test(word) ? "seasonally-adjusted" : "unadjusted";
}

/** Our code of a partner by its ISO code or name; a group keeps the code that it has. */
function partnerCode(word: string, { lists }: CodeBook): string | null {
  if (ALL.includes(word.toLowerCase())) return WORLD;
  const known = ["iso3", "iso2"]
    .map((list) => lists.get(list)?.get(listKey(word)))
    .find((code) => code && code !== PASSED_OVER);
  return known ?? (/^[A-Z][A-Z0-9_]*$/.test(word) ? word : null);
}
