import { lineFinder } from "../vocabulary/line-finder.ts";
import type { Checked } from "./check-article.ts";
import { periodInWords } from "./in-words.ts";
import type { Judgement, Slip, Verdict } from "./verdict.ts";

/** The verdicts in words, in the order in which they are counted. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  supported: "supported",
  "supported-as-first-published": "supported as first published",
  contradicted: "contradicted",
  "cannot-be-checked": "cannot be checked",
};

const SLIPS: Readonly<Record<Slip, string>> = {
  sign: "the direction is reversed",
  scale: "a scale slip",
  decimal: "a decimal slip",
  digits: "digits have changed places",
  rounding: "it is rounded wrongly",
  flows: "the flows are swapped",
  "year-to-date": "a year-to-date figure is taken for a monthly one, or the reverse",
  "month-on-month": "a monthly change is taken for an annual one",
  "year-on-year": "an annual change is taken for a monthly one",
  forecast: "outcome and forecast are mixed up",
  period: "it is the figure of another month",
  year: "it is the figure of another year",
  currency: "it is the figure in another currency",
  partner: "it is the figure of another partner",
  "two-way": "two-way trade is taken for one flow",
  count: "the run is miscounted",
  since: "an earlier month refutes it",
  reversed: "it went the other way",
  value: "no published figure has this value",
};

/** How many claims got each verdict. */
export function countOf({ judgements }: Checked): Record<Verdict, number> {
  const counts = { supported: 0, "supported-as-first-published": 0, contradicted: 0, "cannot-be-checked": 0 };
  for (const { verdict } of judgements) counts[verdict] += 1;
  return counts;
}

/** What is to be said of a claim besides its verdict: the right figure, the slip, what it is now, or why it cannot be checked. */
export function remark({ verdict, right, now, slip, because, facts }: Judgement): string {
  const source = facts[0] ? ` [${facts[0]}]` : "";
  switch (verdict) {
    case "supported":
      return `${because}${source}`;
    case "supported-as-first-published":
      return `${because}; now ${now}${source}`;
    case "contradicted":
      return `${slip === null ? "" : `${SLIPS[slip]}; `}${because}${now === null ? "" : `, now ${now}`}${right !== null && !because.includes(right) ? `; right: ${right}` : ""}${source}`;
    case "cannot-be-checked":
      return `${because}${right === null ? "" : ` (ours: ${right})`}`;
    default:
      return verdict satisfies never;
  }
}

/** What the text is taken to be about, and the count of verdicts. */
export function summary(checked: Checked): string {
  const counts = Object.entries(countOf(checked)).filter(([, count]) => count > 0);
  const told = counts.map(([verdict, count]) => `${count} ${VERDICTS[verdict as Verdict]}`).join(", ");
  return `${checked.economy} ${periodInWords(checked.month)}, as published on ${checked.released} and as known on ${checked.latest}: ${told || "no claims about this trade"}.`;
}

/** The verdicts as plain text, claim by claim in the order of the article. */
export function plainReport(checked: Checked, notes: readonly string[]): string {
  const placeOf = lineFinder(checked.text);
  const lines = checked.judgements.map((one) => {
    const quote = checked.text.slice(one.claim.at, one.claim.end).replace(/\s+/g, " ");
    const { line, column } = placeOf(one.claim.at);
    return `${VERDICTS[one.verdict].padEnd(29)} ${`${line}:${column}`.padStart(6)}  "${quote}"\n${" ".repeat(38)}${remark(one)}`;
  });
  return `${[summary(checked), ...notes, "", ...lines].join("\n")}\n`;
}
