import type { View } from "vega";
import { KEY_NAME } from "./frame.ts";

/** A rectangle in pixels of the finished picture. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A stretch of a drawn line, from one of its points to the next, in pixels of the finished picture. */
export type Stretch = readonly [from: readonly [x: number, y: number], to: readonly [x: number, y: number]];

/** What stands in a drawn picture: its texts, the places of its data marks and lines, and the frames around them. */
export interface Scene {
  readonly frame: Box;
  readonly plot: Box;
  readonly texts: readonly (Box & { readonly text: string; readonly limit: number })[];
  readonly marks: readonly Box[];
  readonly lines: readonly Stretch[];
}

/** The little of Vega's scene graph that is looked at. */
interface Item extends Box {
  readonly bounds: Box;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly text?: string | readonly string[];
  readonly limit?: number;
  readonly opacity?: number;
  readonly defined?: boolean;
  readonly items?: readonly Mark[];
}

interface Mark {
  readonly marktype: string;
  readonly role: string;
  readonly name?: string;
  readonly items: readonly Item[];
}

type Found = Pick<Scene, "texts" | "marks" | "lines">;

/** What a view keeps of its size without telling its types. */
interface Sized {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
}

/** The picture that a view has laid out, read from its scene graph. */
export function scene(view: View): Scene {
  const padding = view.padding() as { left: number; right: number; top: number; bottom: number };
  const { _viewWidth, _viewHeight } = view as unknown as Sized;
  const left = view.origin()[0] + padding.left;
  const top = view.origin()[1] + padding.top;
  const { root } = view.scenegraph() as unknown as { root: Mark };
  return {
    frame: {
      x1: 0,
      y1: 0,
      x2: _viewWidth + padding.left + padding.right,
      y2: _viewHeight + padding.top + padding.bottom,
    },
    plot: { x1: left, y1: top, x2: left + view.width(), y2: top + view.height() },
    ...inMark(root, left, top),
  };
}

function inMark(mark: Mark, x: number, y: number): Found {
  const shown = mark.items.filter((item) => item.opacity !== 0 && item.defined !== false);
  if (mark.marktype === "group") return gather(shown.flatMap((item) => inGroup(item, x, y)));
  if (mark.marktype === "text")
    return { ...NOTHING, texts: shown.filter((item) => item.text).map((item) => textBox(item, x, y)) };
  const isData = mark.role === "mark" && !mark.name?.startsWith(KEY_NAME);
  if (!isData) return NOTHING;
  const lines = mark.marktype === "line" ? stretchesOf(mark.items, x, y) : [];
  return { texts: [], marks: shown.map((item) => markBox(item, x, y)), lines };
}

const NOTHING: Found = { texts: [], marks: [], lines: [] };

/** A line runs from each of its points to the next, but not over one that is missing. */
function stretchesOf(items: readonly Item[], left: number, top: number): Stretch[] {
  const at = (item: Item) => [left + (item.x ?? 0), top + (item.y ?? 0)] as const;
  return items.slice(1).flatMap((item, index): Stretch[] => {
    const before = items[index]!;
    return item.defined === false || before.defined === false ? [] : [[at(before), at(item)]];
  });
}

const inGroup = (group: Item, x: number, y: number) =>
  (group.items ?? []).map((mark) => inMark(mark, x + (group.x ?? 0), y + (group.y ?? 0)));

const gather = (found: readonly Found[]): Found => ({
  texts: found.flatMap((each) => each.texts),
  marks: found.flatMap((each) => each.marks),
  lines: found.flatMap((each) => each.lines),
});

function textBox({ bounds, text = "", limit = 0 }: Item, x: number, y: number) {
  const words = typeof text === "string" ? text : [text].flat().join(" ");
  return { text: words, limit, x1: bounds.x1 + x, y1: bounds.y1 + y, x2: bounds.x2 + x, y2: bounds.y2 + y };
}

/** Where the data put the mark: its corners, not the width of its stroke. */
function markBox(item: Item, left: number, top: number): Box {
  const x = left + (item.x ?? 0);
  const y = top + (item.y ?? 0);
  const x2 = item.width === undefined ? left + (item.x2 ?? item.x ?? 0) : x + item.width;
  const y2 = item.height === undefined ? top + (item.y2 ?? item.y ?? 0) : y + item.height;
  return { x1: Math.min(x, x2), y1: Math.min(y, y2), x2: Math.max(x, x2), y2: Math.max(y, y2) };
}
