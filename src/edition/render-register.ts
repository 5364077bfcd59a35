import type { Fact } from "../indicators/fact.ts";
import type { Edition } from "./edition.ts";
import { periodName } from "./render-day.ts";
import { quantityText } from "./render-quantity.ts";
import { isTable, type Mention, type RunWriter } from "./render-runs.ts";

const MOST_ROWS = 6;

/**
 * The facts told on the page, in the order of the edition, each with where it came from and where it is told;
 * those that stand in the reference tables alone come by themselves.
 */
export function registerView(edition: Edition, writer: RunWriter) {
  const facts = edition.facts
    .map((fact) => ({ fact, mentions: writer.mentions(fact.id) }))
    .filter(({ mentions }) => mentions.length > 0);
  const inText = ({ mentions }: { mentions: readonly Mention[] }) => mentions.some((mention) => !isTable(mention));
  return {
    told: facts.filter(inText).map(entry),
    tabled: facts.filter((one) => !inText(one)).map(entry),
  };
}

function entry({ fact, mentions }: { fact: Fact; mentions: readonly Mention[] }) {
  return {
    id: `fact-${fact.id}`,
    label: fact.label,
    value: quantityText(fact),
    period: periodName(fact.period),
    formula: sentence(fact.formula),
    backfilled: fact.backfilled,
    rows: rowsText(fact.from),
    mentions: mentions.map(({ at, name }) => ({ at, name })),
  };
}

/** The rows by file, `totals.csv:4, 5, 6`; of many only the first, the last and how many there are. */
function rowsText(from: readonly string[]): string {
  const shown = from.length <= MOST_ROWS ? from : [...from.slice(0, 3), from.at(-1)!];
  let file = "";
  const parts = shown.map((row) => {
    const colon = row.lastIndexOf(":");
    const same = colon > 0 && row.slice(0, colon) === file;
    file = row.slice(0, Math.max(colon, 0));
    return same ? row.slice(colon + 1) : row;
  });
  if (shown === from) return parts.join(", ");
  return `${parts.slice(0, 3).join(", ")} \u2026 ${parts[3]} (${from.length} rows)`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
