import { yearOf, yearToDate } from "../vocabulary/months.ts";
import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import type { Frame } from "./frame.ts";
import { meaning } from "./item.ts";
import { ownerAt, ownerBefore, spot } from "./owner.ts";
import { placesOf } from "./place.ts";
import { flowOf } from "./subject.ts";

/** "Surpassing all of 2024": the year so far against a whole earlier one. */
export function exceedsAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  const word = meaning(items[at], "surprise");
  if (
    (word !== "beat" && word !== "over") ||
    items.some((item) => item.kind === "amount" || meaning(item, "forecast") !== null)
  )
    return [];
  const year = items
    .slice(at)
    .flatMap((item) => placesOf(item, around.setting))
    .find((place) => place?.endsWith("-12") && place.includes("-01/"));
  const same = items.some((item) => ["future", "year-ago"].includes(meaning(item, "period") ?? ""));
  const rate = around.frames[around.frames.indexOf(frame) - 1]?.items.at(-1);
  const behind = items.slice(at + 1);
  const since = behind.some((item) => meaning(item, "superlative") === "since" || flowOf(item) !== null);
  if (same || since || (rate?.kind === "amount" && rate.unit === "percent")) return [];
  const owner = ownerAt(frame, at) ?? ownerBefore(around, around.frames.indexOf(frame));
  if (!year || !owner || yearOf(year) >= yearOf(around.setting.month)) return [];
  return [
    {
      kind: "exceeds",
      ...owner,
      period: yearToDate(around.setting.month),
      year: yearOf(year),
      mark: null,
      currency: null,
      ...spot(around, items[at]!, items.at(-1)!),
    },
  ];
}

/** "For the first time above one trillion": the mark may stand in the clause before. */
export function milestoneAt(around: Around, frameAt: number, at: number): Claim[] {
  const frame = around.frames[frameAt]!;
  const { items } = frame;
  if (meaning(items[at], "superlative") !== "milestone") return [];
  const near = [...items.slice(at), ...items.slice(0, at).reverse(), ...(around.frames[frameAt - 1]?.items ?? [])];
  const amount = near.find(
    (item) =>
      item.kind === "amount" &&
      item.unit === "money" &&
      (item.hedge === "above" || item.value % (100 * item.step) === 0 || item.step >= 1e11),
  );
  const owner = ownerAt(frame, at) ?? ownerBefore(around, frameAt);
  if (amount?.kind !== "amount" || !owner) return [];
  const periods = around.frames.map((one) => one.period).filter((one) => one !== null);
  const period = periods.find((one) => one.includes("/")) ?? periods[0] ?? around.setting.month;
  const stretch = around.frames.some((one) =>
    one.items.some((item, index) => item.kind === "count" && meaning(one.items[index + 1], "plain") === "months"),
  );
  if (stretch && !period.includes("/")) return [];
  return [
    {
      kind: "milestone",
      ...owner,
      period,
      year: null,
      mark: amount.value,
      currency: amount.currency,
      ...spot(around, items[at]!, items[at]!),
    },
  ];
}
