import type { Surprise } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { total, withPartner } from "../vocabulary/trade.ts";
import { plain, type Tell } from "./prose.ts";
import type { Scene } from "./set-scene.ts";
import type { KeyFigure } from "./story.ts";

/** How many reference periods the small line of history shows. */
const HISTORY = 25;

interface Draft {
  readonly id: string;
  readonly fact: Fact | null;
  readonly code?: string;
  readonly before?: Fact | null;
  readonly yearAgo?: Fact | null;
  readonly surprise?: Surprise | null;
  readonly history: (period: Period) => Fact | null;
}

/** The strip at the top: growth of both flows, the balance, the year so far and the lead partner, those that are known. */
export function keyFigures(figures: Figures, scene: Scene, tell: Tell): KeyFigure[] {
  const { exports, imports, balance, destinations } = scene;
  const growth = (flow: "exports" | "imports") => (period: Period) => yearOnYear(figures, total(flow), period);
  // A sum of two months does not belong on a line of months.
  const monthlyBalance = (period: Period) => (period.includes("/") ? null : level(figures, total("balance"), period));
  const soFar = (period: Period) => yearToDate(figures, total("balance"), januaryTo(period));
  const lead = destinations.lead;
  const drafts: Draft[] = [
    {
      id: "exports",
      fact: exports.growth?.facts.value ?? null,
      before: exports.growth?.facts.previous ?? null,
      surprise: exports.surprise,
      history: growth("exports"),
    },
    {
      id: "imports",
      fact: imports.growth?.facts.value ?? null,
      before: imports.growth?.facts.previous ?? null,
      surprise: imports.surprise,
      history: growth("imports"),
    },
    {
      id: "balance",
      fact: balance.value,
      before: balance.previous,
      yearAgo: balance.yearAgo,
      surprise: balance.surprise,
      history: monthlyBalance,
    },
    { id: "year", fact: balance.yearToDate, yearAgo: balance.yearToDateYearAgo, history: soFar },
    ...(lead
      ? [
          {
            id: "lead",
            fact: lead.growth.facts.value!,
            code: lead.code,
            before: lead.growth.facts.previous ?? null,
            history: (period: Period) => yearOnYear(figures, withPartner("exports", lead.code), period),
          },
        ]
      : []),
  ];
  return drafts.flatMap((draft) => (draft.fact ? [keyFigure(figures, draft, tell)] : []));
}

function keyFigure(figures: Figures, draft: Draft, tell: Tell): KeyFigure {
  const context = { code: null, before: null, yearAgo: null, surprise: null, ...draft };
  return {
    id: draft.id,
    code: draft.code ?? (draft.id === "year" ? "balance" : draft.id),
    label: plain(tell("key-label", context)),
    value: tell("key-value", context),
    basis: tell("key-basis", context),
    change: tell("key-change", context),
    forecast: tell("key-forecast", context),
    history: periodsUpTo(figures.calendar, figures.month)
      .slice(-HISTORY)
      .map((period) => draft.history(period)?.value ?? null),
    historyLabel: plain(tell("key-history", context)),
  };
}
