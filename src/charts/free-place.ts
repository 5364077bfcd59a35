import { crosses } from "./crosses.ts";
import { NARROW, type Room, WIDE } from "./frame.ts";
import type { Stretch } from "./scene.ts";
import { LETTERS } from "./theme.ts";

/** Where a label stands to its point: its alignment, and its middle line so many pixels away. */
export interface LabelPlace {
  readonly align: "left" | "center" | "right";
  readonly dx: number;
  readonly dy: number;
}

/** A point of a plot: parts of its width from the left and of its height from the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A plot with the lines that are drawn in it. */
export interface Drawn {
  readonly height: number;
  readonly room: Room;
  readonly lines: readonly (readonly Spot[])[];
}

const LETTER = LETTERS * 0.52;
/** Left of the plot stand the labels of ticks. */
const EDGE_OF_PLOT = 6;

/** The first of the places at which no line runs through the label and nothing of it leaves the plot and the room above, on the page and on a telephone alike; null when there is none. */
export function freePlace(places: readonly LabelPlace[], text: string, at: Spot, drawn: Drawn): LabelPlace | null {
  const isFree = (place: LabelPlace) => [WIDE, NARROW].every((width) => freeIn(width, place, { text, at, drawn }));
  return places.find(isFree) ?? null;
}

interface Asked {
  readonly text: string;
  readonly at: Spot;
  readonly drawn: Drawn;
}

function freeIn(whole: number, { align, dx, dy }: LabelPlace, { text, at, drawn }: Asked): boolean {
  const { height, room, lines } = drawn;
  const width = whole - room.left - room.right;
  const long = text.length * LETTER;
  const x1 = at.x * width + dx - { left: 0, center: long / 2, right: long }[align];
  const y1 = at.y * height + dy - LETTERS / 2;
  const box = { x1, y1, x2: x1 + long, y2: y1 + LETTERS };
  const isInside =
    x1 >= -EDGE_OF_PLOT && box.x2 <= width + EDGE_OF_PLOT && y1 >= 2 - room.top && box.y2 <= height - EDGE_OF_PLOT;
  const pixels = ({ x, y }: Spot) => [x * width, y * height] as const;
  const stretches = lines.flatMap((line) =>
    line.slice(1).map((spot, index): Stretch => [pixels(line[index]!), pixels(spot)]),
  );
  return isInside && !stretches.some((stretch) => crosses(stretch, box));
}
