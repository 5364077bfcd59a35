import type { Observation } from "../observations/observation.ts";
import { raise } from "../problems.ts";
import { quantity } from "../vocabulary/digits.ts";
import type { Poll } from "../vocabulary/economy.ts";
import { period } from "../vocabulary/period.ts";
import { ALL_GOODS, type Flow, type Measure, WORLD } from "../vocabulary/trade.ts";
import { fromCsv } from "./csv.ts";

/** The forecasts of an economy, poll by poll; `source` is the poll's id and `note` the page. A poll the economy does not list is a problem. */
export function fromForecastsCsv(text: string, file: string, polls: readonly Poll[]): Observation[] {
  const name = file.split("/").at(-1)!;
  const seen = new Set<string>();
  return fromCsv(text, file, ["period", "flow", "measure", "value", "unit", "poll", "source"]).map((row) => {
    const { cells } = row;
    const about = period(cells.period);
    const amount = quantity(cells.value, cells.unit);
    const key = [cells.period, cells.flow, cells.measure, amount?.unit, cells.poll].join("|");
    if (about === null)
      return raise({
        kind: "data-malformed",
        place: row.place("period"),
        what: `"${cells.period}" is not a period.`,
        remedy: "Write 2025-11, or 2025-01/2025-02.",
      });
    if (amount === null)
      return raise({
        kind: "data-malformed",
        place: row.place("value"),
        what: `"${cells.value}" is not a number.`,
        remedy: "Write plain digits with a decimal point.",
      });
    if (!["exports", "imports", "balance"].includes(cells.flow))
      return raise({
        kind: "data-malformed",
        place: row.place("flow"),
        what: `"${cells.flow}" is not a flow.`,
        remedy: "Write exports, imports or balance.",
      });
    if (!["level", "year-on-year", "month-on-month"].includes(cells.measure))
      return raise({
        kind: "data-malformed",
        place: row.place("measure"),
        what: `"${cells.measure}" cannot be forecast.`,
        remedy: "Write level, year-on-year or month-on-month.",
      });
    if (!polls.some((poll) => poll.id === cells.poll))
      return raise({
        kind: "data-malformed",
        place: row.place("poll"),
        what: `the poll "${cells.poll}" has no name.`,
        remedy: "List it under polls in economy.yaml; a forecast belongs to a named poll.",
      });
    if (seen.has(key))
      return raise({
        kind: "data-malformed",
        place: row.place("poll"),
        what: `a second forecast of the same poll for ${key}.`,
        remedy: "Keep the last one before the release.",
      });
    seen.add(key);
    return {
      id: `${name}:${row.line}`,
      release: "",
      period: about,
      partner: WORLD,
      product: ALL_GOODS,
      flow: cells.flow as Flow,
      measure: cells.measure as Measure,
      adjustment: "unadjusted" as const,
      status: "final" as const,
      origin: "forecast" as const,
      source: cells.poll,
      note: cells.source,
      ...amount,
    };
  });
}
