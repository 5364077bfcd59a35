import type { Around } from "./around.ts";
import type { Claim } from "./claim.ts";
import { type Frame, signOf } from "./frame.ts";
import { type Item, meaning } from "./item.ts";
import { ownerAt, spot } from "./owner.ts";

/** "The eighth straight month of decline". */
export function streakAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  const kind = meaning(items[at], "streak");
  const number = items[at - 1];
  if ((kind !== "run" && kind !== "ordinal") || number?.kind !== "count") return [];
  if (kind === "ordinal" && !number.ordinal) return [];
  const owner = ownerAt(frame, at - 1);
  const superlative = items.some((item) =>
    ["record", "milestone", "high", "low"].includes(meaning(item, "superlative") ?? ""),
  );
  if (!owner || superlative || number.value < 2) return [];
  const behind =
    items
      .slice(at + 1, at + 6)
      .map(signOf)
      .find((sign) => sign !== null) ?? null;
  const before =
    items
      .slice(0, at - 1)
      .reverse()
      .map(signOf)
      .find((sign) => sign !== null) ?? null;
  const ended = items.slice(0, at).some((item) => meaning(item, "streak") === "ended");
  const last = around.frames[around.frames.indexOf(frame) - 1];
  const side = owner.about.flow === "balance" ? balanceSide(items.slice(0, at)) : null;
  const sign = side ?? behind ?? (ended ? null : (before ?? last?.sign ?? null));
  const { threshold } = around.setting.economy;
  const double = items.some(
    (item) =>
      meaning(item, "streak") === "double" ||
      (item.kind === "amount" && item.unit === "percent" && item.value === threshold),
  );
  return [{ kind: "streak", ...owner, count: number.value, sign, double, ended, ...spot(around, number, items[at]!) }];
}

function balanceSide(items: readonly Item[]): 1 | -1 | null {
  const flow = [...items]
    .reverse()
    .map((item) => meaning(item, "flow"))
    .find((one) => one !== null);
  return flow === "surplus" ? 1 : flow === "deficit" ? -1 : null;
}
