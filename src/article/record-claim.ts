import { ALL_GOODS } from "../vocabulary/trade.ts";
import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { type Frame, signOf } from "./frame.ts";
import { isPlaced } from "./is-placed.ts";
import { meaning } from "./item.ts";
import { ownerAt, spot } from "./owner.ts";
import { flowOf } from "./subject.ts";

/** "A record", "all-time high": the highest or lowest of all months or years. */
export function recordAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  if (meaning(items[at], "superlative") !== "record") return [];
  // "To record an eighth month": the verb claims nothing.
  if (meaning(items[at + 1], "plain") === "the" || isPlaced(items, at)) return [];
  const owner = ownerAt(frame, at);
  const reaches = items.some((item) => meaning(item, "superlative") === "since");
  if (!owner || reaches) return [];
  const growth = items.slice(at + 1, at + 4).some((item) => signOf(item) !== null || meaning(item, "basis") !== null);
  const low = items
    .slice(at, at + 3)
    .some((item) => meaning(item, "superlative") === "low" || meaning(item, "superlative") === "smallest");
  const deficit = items.some((item) => meaning(item, "flow") === "deficit");
  const product = owner.about.product !== ALL_GOODS ? "of goods we hold no long series" : null;
  const period = frame.period ?? around.frames.map((one) => one.period).find((one) => one !== null) ?? null;
  const near = items.slice(Math.max(0, at - 4), at + 4);
  const figure = near.some(
    (item) =>
      item.kind === "amount" || flowOf(item) !== null || ["high", "low"].includes(meaning(item, "superlative") ?? ""),
  );
  const vague = !figure || items[at + 1]?.kind === "unknown" ? "it is not clear what is the record" : null;
  // "A record for January", "the highest for any November".
  const seasonal = items.slice(at + 1, at + 9).some((item) => item.kind === "time" && item.means.of === "month");
  const doubt =
    owner.doubt ??
    (seasonal ? "it may be a record of that month of the year" : null) ??
    product ??
    vague ??
    (growth ? "records of growth are not checked" : null) ??
    (period === null && around.memory.period !== null ? "its time is not named" : null);
  return [
    {
      kind: "record",
      about: owner.about,
      period: period ?? around.setting.month,
      side: low !== deficit ? -1 : 1,
      doubt,
      ...spot(around, items[at]!, items[at]!),
    },
  ];
}
