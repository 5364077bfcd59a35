import { monthNumber } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Room } from "./frame.ts";
import { freePlace, type LabelPlace } from "./free-place.ts";
import type { ValueScale } from "./value-scale.ts";

const ABOVE = [-14, -22, -30, -38, -46];
const ALIGNED = ["right", "center", "left"] as const;

/** A value of a line in a month. */
interface Dated {
  readonly code: string;
  readonly period: Period;
  readonly value: number | null;
}

interface Plot {
  readonly rows: readonly Dated[];
  readonly scale: ValueScale;
  readonly height: number;
  readonly room: Room;
}

/** Above the point, as near to it as the lines let it, else below it; null when lines run everywhere. */
export function recordPlace(
  row: Dated,
  text: string,
  align: LabelPlace["align"],
  { rows, scale, height, room }: Plot,
): Omit<LabelPlace, "dx"> | null {
  const months = rows.map(({ period }) => monthNumber(period));
  const [from, to] = [Math.min(...months), Math.max(...months)];
  const [low, high] = scale.domain;
  const spot = ({ period, value }: Dated) => ({
    x: (monthNumber(period) - from) / (to - from || 1),
    y: (high - (value ?? low)) / (high - low),
  });
  const codes = [...new Set(rows.map(({ code }) => code))];
  const lines = codes.map((code) => rows.filter((one) => one.code === code && one.value !== null).map(spot));
  // At the end of the lines their names stand to the right.
  const aligned = align === "right" ? [align] : [align, ...ALIGNED.filter((other) => other !== align)];
  const places = [...ABOVE, ...ABOVE.map((dy) => -dy)].flatMap((dy) =>
    aligned.map((one) => ({ align: one, dx: 0, dy })),
  );
  const found = freePlace(places, text, spot(row), { height, room, lines });
  return found && { align: found.align, dy: found.dy };
}
