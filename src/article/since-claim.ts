import type { Period } from "../vocabulary/period.ts";
import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { type Frame, signOf } from "./frame.ts";
import { isPlaced } from "./is-placed.ts";
import { type Item, meaning } from "./item.ts";
import { ownerAt, spot } from "./owner.ts";
import { placesOf } from "./place.ts";

/** "The fastest since March", "a nine-month high", "the first fall in eight months". */
export function sinceAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  const word = meaning(items[at], "superlative");
  const side =
    word === "largest" || word === "high" || word === "best"
      ? 1
      : word === "smallest" || word === "low" || word === "worst"
        ? -1
        : null;
  const ordinalFirst = items[at]?.kind === "count" && (items[at] as { value?: number }).value === 1;
  if ((side === null && !ordinalFirst) || isPlaced(items, at)) return [];
  const reach = reachFrom(around, items, at, word);
  const owner = ownerAt(frame, at);
  if (!reach || !owner) return [];
  const stretch = items.slice(at + 1, reach.at);
  const sign = stretch.map(signOf).find((one) => one !== null) ?? null;
  // "The first single-digit growth" is no first of its sign.
  const narrowed =
    items[at + 1]?.kind === "count" || items[at + 1]?.kind === "unknown" || meaning(items[at + 1], "streak") !== null;
  if (ordinalFirst && (sign === null || narrowed)) return [];
  const money =
    owner.about.flow === "balance" ||
    stretch.some((item) => item.kind === "amount" && item.unit === "money") ||
    items.slice(0, at).some((item) => item.kind === "amount" && item.unit === "money");
  const ofGrowth = sign !== null || !money;
  const before = around.frames[around.frames.indexOf(frame) - 1];
  const moved = sign ?? frame.sign ?? before?.sign ?? null;
  const down = ofGrowth && (ordinalFirst ? sign : moved) === -1;
  const unclear =
    !ordinalFirst &&
    sign === null &&
    !money &&
    !around.frames.some((one) => one.items.some((item) => item.kind === "amount" && item.unit === "percent"))
      ? "growth or level may be meant"
      : null;
  const absolute = word !== "largest" && word !== "smallest" && !ordinalFirst;
  const toSide = (down && !absolute ? -(side ?? 1) : (side ?? 1)) as 1 | -1;
  return [
    {
      kind: "since",
      about: owner.about,
      of: ofGrowth ? "growth" : "level",
      side: toSide,
      first: ordinalFirst,
      since: reach.since,
      months: reach.months,
      doubt:
        owner.doubt ??
        unclear ??
        ((before?.role === "previous" && frame.subjects.size === 0) ||
        (frame.period !== null && frame.period !== around.setting.month && frame.period !== reach.since)
          ? "it is of another time"
          : null),
      ...spot(around, items[at]!, items[reach.at]!),
    },
  ];
}

/** How far back the superlative reaches: "since March 2024", "in nine months", "nine-month high". */
function reachFrom(around: Around, items: readonly Item[], at: number, word: string | null) {
  const [number, unit] = [items[at - 2], meaning(items[at - 1], "plain")];
  if ((word === "high" || word === "low") && number?.kind === "count" && (unit === "months" || unit === "years"))
    return { since: null, months: number.value * (unit === "years" ? 12 : 1), at };
  for (let index = at + 1; index <= at + 12 && index < items.length; index++) {
    if (meaning(items[index], "superlative") === "since") {
      const [place] = items[index + 1] ? placesOf(items[index + 1]!, around.setting) : [];
      return place && !place.includes("/") ? { since: place as Period | null, months: null, at: index + 1 } : null;
    }
    const [count, after] = [items[index + 1], meaning(items[index + 2], "plain")];
    const inSpan =
      ["in", "for"].includes(meaning(items[index], "plain") ?? "") && count?.kind === "count" && !count.ordinal;
    if (inSpan && (after === "months" || after === "years"))
      return { since: null, months: (count as { value: number }).value * (after === "years" ? 12 : 1), at: index + 2 };
  }
  return null;
}
