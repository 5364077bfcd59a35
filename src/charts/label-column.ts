import type { Layer } from "./frame.ts";
import { nameLines } from "./name-lines.ts";
import { palette } from "./palette.ts";
import { spreadWithin } from "./spread-within.ts";
import { LETTERS } from "./theme.ts";
import type { ValueScale } from "./value-scale.ts";

/** A label at the right of a plot: what is named, its figure, and where it would stand if it were alone. */
export interface EndLabel {
  readonly name: string;
  readonly text: string;
  readonly value: number;
  readonly bold: boolean;
}

interface Setting {
  readonly scale: ValueScale;
  /** The height of the plot, in pixels. */
  readonly height: number;
  /** The colour of the bold ones. */
  readonly colour: string;
}

const SHORT = 17;
const LINE = LETTERS + 2;
const LETTER = LETTERS * 0.56;

/** The height of a plot, in pixels, in which the labels have room for all their lines: `least` but for many or long ones. */
export function heightFor(labels: readonly EndLabel[], least: number): number {
  return Math.max(least, labels.length * step(labels));
}

/** Labels in a column at the right of the plot, each as near to its value as the others let it, and the room in pixels that they need. */
export function labelColumn(labels: readonly EndLabel[], { scale, height, colour }: Setting) {
  const written = labels.map((label) => ({ ...label, lines: lines(label) }));
  const longest = Math.max(...written.map((label) => Math.max(...label.lines.map((line) => line.length))));
  const [low, high] = scale.domain;
  const pixel = (high - low) / height;
  // Of several lines, half stand on either side of the place.
  const inset = ((step(labels) - LINE - 3) / 2) * pixel;
  const places = spreadWithin(
    written.map((label) => label.value),
    step(labels) * pixel,
    [low + inset, high - inset],
  );
  const placed = written.map(({ lines: text, bold }, index) => ({
    text: text.length === 1 ? text[0] : text,
    bold,
    up: -((text.length - 1) * LINE) / 2,
    at: places[index]!,
  }));
  return { room: Math.ceil(longest * LETTER) + 16, layers: layersOf(placed, colour) };
}

/** The figure stands behind the name, or on a line of its own under a long one. */
function lines({ name, text }: EndLabel): string[] {
  const one = `${name} ${text}`;
  return one.length <= SHORT + 4 ? [one] : [...nameLines(name, SHORT), text];
}

/** What one label takes, in pixels. */
function step(labels: readonly EndLabel[]): number {
  return Math.max(...labels.map((label) => lines(label).length)) * LINE + 3;
}

interface Placed {
  readonly text: string | readonly string[] | undefined;
  readonly bold: boolean;
  readonly up: number;
  readonly at: number;
}

function layersOf(placed: readonly Placed[], colour: string): Layer[] {
  const layer = (values: readonly Placed[], dy: number, bold: boolean): Layer => ({
    data: { values: values.map(({ text, at }) => ({ text, at })) },
    mark: {
      type: "text",
      align: "left",
      dx: 9,
      dy,
      lineHeight: LINE,
      fontWeight: bold ? 600 : 400,
      color: bold ? colour : palette.muted.light,
    },
    encoding: {
      x: { value: "width" },
      y: { field: "at", type: "quantitative" },
      text: { field: "text" },
    },
  });
  const groups = [...new Set(placed.map((one) => `${one.bold} ${one.up}`))];
  return groups.map((group) => {
    const alike = placed.filter((one) => `${one.bold} ${one.up}` === group);
    return layer(alike, alike[0]!.up, alike[0]!.bold);
  });
}
