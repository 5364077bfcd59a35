import { WORLD } from "../vocabulary/trade.ts";
import type { Around } from "./around.ts";
import type { Claim, MoveClaim } from "./claim.ts";
import type { Frame } from "./frame.ts";
import { meaning, meanings } from "./item.ts";
import { ownerAt, spot } from "./owner.ts";

const MOVES: Readonly<Record<string, MoveClaim["move"]>> = {
  up: "up",
  "turned-up": "up",
  down: "down",
  "turned-down": "down",
  faster: "faster",
  slower: "slower",
  wider: "wider",
  narrower: "narrower",
};

/** A move that is told without its figure, or a change of pace. */
export function moveAt(around: Around, frame: Frame, at: number): Claim[] {
  const { items } = frame;
  const senses = meanings(items[at], "move");
  const move = senses.map((sense) => MOVES[sense]).find((one) => one !== undefined);
  if (move === undefined || !senses.includes("finite") || frame.role !== "actual") return [];
  const figure = items.some((item) => item.kind === "amount");
  const other = frame.period !== null && frame.period !== around.setting.month;
  const modal = around.frames.some((one) => one.items.some((item) => meaning(item, "plain") === "modal"));
  const owner = frame.subjects.size === 1 ? ownerAt(frame, at) : null;
  if (
    !owner ||
    modal ||
    other ||
    (figure && (move === "up" || move === "down")) ||
    around.frames.some(({ basis }) => basis === "adjusted")
  )
    return [];
  if ([...frame.subjects.keys()][0]! > at) return [];
  const dated = frame.period === around.setting.month ? null : "the sentence names no time";
  const balance = owner.about.flow === "balance";
  if (balance !== (move === "wider" || move === "narrower")) return [];
  const partners =
    owner.about.partner === WORLD ? [WORLD] : items.slice(0, at).flatMap((item) => meaning(item, "partner") ?? []);
  return [...new Set(partners)].map((partner) => ({
    kind: "move" as const,
    about: { ...owner.about, partner },
    move,
    doubt: owner.doubt ?? dated,
    ...spot(around, items[at]!, items[at]!),
  }));
}
