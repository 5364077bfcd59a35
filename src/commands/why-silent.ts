import { silence } from "../findings/silence.ts";
import { FactStore } from "../indicators/fact-store.ts";
import { tableAsOf } from "../observations/table.ts";
import { type Asked, published, wanted } from "./request.ts";

/** Why a claim of that name is not made of the month, from the figures that the edition was made from. */
export function whySilent(asked: Asked, id: string): ReturnType<typeof silence> {
  const data = published(asked);
  const { month, asOf } = wanted(asked, data);
  const { economy, calendar, forecasts, observations, folders } = data;
  const table = tableAsOf(observations, folders, calendar, asOf);
  return silence({ economy, calendar, forecasts, month, table, facts: new FactStore() }, id);
}
