import { FactStore } from "../indicators/fact-store.ts";
import type { Published } from "../loaders/load.ts";
import { tableAsOf } from "../observations/table.ts";
import type { ArticleWords } from "../vocabulary/article-words.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { claimsOf, saysFirst } from "./claims.ts";
import type { Vintages } from "./evidence.ts";
import { grammarFor } from "./grammar.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./verdict.ts";

/** A text and what became of its claims. */
export interface Checked {
  readonly economy: string;
  readonly month: Period;
  /** The day whose first prints count, and the day of the newest figures. */
  readonly released: string;
  readonly latest: string;
  readonly text: string;
  readonly judgements: readonly Judgement[];
}

const OTHERS = "most figures of the text are not those that we hold";
/** So many contradictions may stand by themselves. */
const FEW = 4;

/** Finds the claims of a text about a month of an economy's trade and holds each against the figures, as first published and as they are now. */
export function checkArticle(text: string, published: Published, month: Period, words: ArticleWords): Checked {
  const { economy, calendar, folders } = published;
  const released = entryFor(calendar, month)?.released ?? "";
  const newest = folders.at(-1)?.date ?? released;
  const latest = [newest, released].sort().at(-1)!;
  const grammar = grammarFor(words, economy);
  // Nobody polls for figures of another kind than the headline: where polls are held, the headline is what we hold.
  const alike =
    published.forecasts.length > 0 ||
    // A text that says first that its figures are unadjusted says of each other one that it is not.
    saysFirst(text, grammar, "basis", ["unadjusted", "adjusted"]) === "unadjusted";
  const setting = { economy, calendar, month, alike };
  const vintages: Vintages = {
    release: figuresAsOf(published, month, released),
    latest: figuresAsOf(published, month, latest),
    kept: new Map(),
  };
  const judgements = claimsOf(text, grammar, setting).map((claim) => judge(claim, vintages));
  return { economy: economy.id, month, released, latest, text, judgements: trusted(judgements) };
}

/** A text of which more figures go against ours than with them is of other figures, or is not understood: it is not accused. */
function trusted(judgements: readonly Judgement[]): readonly Judgement[] {
  const against = judgements.filter((one) => one.verdict === "contradicted").length;
  const borne = judgements.filter((one) => one.verdict.startsWith("supported")).length;
  if (against < FEW || against <= borne) return judgements;
  return judgements.map((one) =>
    one.verdict === "contradicted" ? { ...one, verdict: "cannot-be-checked", slip: null, because: OTHERS } : one,
  );
}

function figuresAsOf({ economy, calendar, observations, folders, forecasts }: Published, month: Period, asOf: string) {
  return {
    economy,
    calendar,
    forecasts,
    month,
    table: tableAsOf(observations, folders, calendar, asOf),
    facts: new FactStore(),
  };
}
