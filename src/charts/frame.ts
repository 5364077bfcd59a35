import type { TopLevelSpec } from "vega-lite";

/** The page's measure, and the width for a telephone, in pixels. */
export const WIDE = 640;
export const NARROW = 360;

/** What the name of a layer begins with when it explains the others, shows no data and so may stand outside the plot. */
export const KEY_NAME = "key";

/** A layer of a layered chart. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** Room around the plot, in pixels. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A fixed frame: a plot of that height with that room around it, together as wide as the page's measure. */
export function frame(plotHeight: number, room: Room) {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    autosize: { type: "none" as const },
    padding: { ...room },
    width: WIDE - room.left - room.right,
    height: plotHeight,
  };
}
