import type { Observation } from "../observations/observation.ts";
import type { Poll } from "../vocabulary/economy.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, total } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, type Figures, factId, remember } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/** A forecast and who was asked. */
export interface Forecast {
  readonly fact: Fact;
  readonly poll: Poll;
}

/** A poll that no one has put a name to is kept in the data and never printed. */
const UNNAMED = "unnamed";

/** The forecasts for a flow and period by named polls, in the economy's order of preference; growth in percent, balances in currency. */
export function forecasts(figures: Figures, flow: Flow, period: Period): Forecast[] {
  const measure = flow === "balance" ? "level" : "year-on-year";
  const unit = flow === "balance" ? figures.economy.currency : "percent";
  const rows = rowsOf(figures.forecasts, `${flow} ${measure} ${unit} ${period}`);
  return figures.economy.polls.flatMap((poll) => {
    const row = rows.find((known) => known.source === poll.id);
    return row && poll.id !== UNNAMED ? [{ fact: asFact(figures, flow, period, poll, row), poll }] : [];
  });
}

// Every month of the past is asked for its forecasts: the list is gone through once.
const sorted = new WeakMap<readonly Observation[], Map<string, Observation[]>>();

function rowsOf(all: readonly Observation[], key: string): readonly Observation[] {
  const byKey =
    sorted.get(all) ?? groupBy(all, ({ flow, measure, unit, period }) => `${flow} ${measure} ${unit} ${period}`);
  sorted.set(all, byKey);
  return byKey.get(key) ?? [];
}

function asFact(figures: Figures, flow: Flow, period: Period, poll: Poll, row: Observation): Fact {
  const id = factId(figures, total(flow), `forecast.${poll.id.toLowerCase().replaceAll(" ", "-")}`, period);
  const label = `${subjectLabel(figures.economy, total(flow))}, forecast, ${poll.name}`;
  return remember(figures, id, () => asPublished({ observation: row, backfilled: false }, label))!;
}
