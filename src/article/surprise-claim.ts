import { WORLD } from "../vocabulary/trade.ts";
import type { Around } from "./around.ts";
import type { Claim, SurpriseClaim } from "./claim.ts";
import { type Frame, signOf } from "./frame.ts";
import { type Item, meaning, meanings } from "./item.ts";
import { ownerAt, ownerBefore, spot } from "./owner.ts";

const RELATIVE: Readonly<Record<string, 1 | -1>> = { "larger-adjective": 1, "smaller-adjective": -1 };

/** "Beat forecasts", "worse than expected", "unexpectedly". */
export function surpriseAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  const word = meaning(items[at], "surprise");
  if (word === null) return [];
  const frameAt = around.frames.indexOf(frame);
  const owner = ownerAt(frame, at) ?? ownerBefore(around, frameAt);
  if (!owner || owner.about.partner !== WORLD) return [];
  const compared =
    items.some((item) => meaning(item, "forecast") !== null) || word.endsWith("adjective") || word === "unexpected";
  if (!compared && !(word === "in-line" && meaning(items[at], "forecast") !== null)) return [];
  const verdict = verdictOf(word, items, at, around, frameAt);
  if (verdict === null) return [];
  const poll = frame.poll ?? around.frames.map((one) => one.poll).find((one) => one !== null) ?? "any";
  const dated = around.frames.some((one) => one.period === around.setting.month);
  const untimed = word.endsWith("adjective") && !dated ? "the sentence names no time" : null;
  const period = (word === "unexpected" ? frame.period : null) ?? around.setting.month;
  const claim: SurpriseClaim = {
    kind: "surprise",
    about: owner.about,
    period,
    verdict,
    poll,
    doubt: owner.doubt ?? untimed,
    ...spot(around, items[at]!, items[at]!),
  };
  return [claim];
}

function verdictOf(
  word: string,
  items: readonly Item[],
  at: number,
  around: Around,
  frameAt: number,
): SurpriseClaim["verdict"] | null {
  if (word === "beat" || word === "better-adjective") return "beat";
  if (word === "missed" || word === "worse-adjective") return "missed";
  if (word === "in-line" || word === "unexpected" || word === "over" || word === "under") return word;
  const relative = RELATIVE[word];
  if (relative === undefined) return null;
  const pace = [...items.slice(0, at)].reverse().find((item) => meaning(item, "move") !== null);
  if (meanings(pace, "move").includes("slower")) return relative > 0 ? "missed" : "beat";
  const sign =
    items
      .slice(at + 1)
      .map(signOf)
      .find((one) => one !== null) ??
    [...items.slice(0, at)]
      .reverse()
      .map(signOf)
      .find((one) => one !== null) ??
    around.frames[frameAt - 1]?.sign ??
    null;
  if (sign === null) return null;
  return relative * sign > 0 ? "beat" : "missed";
}
