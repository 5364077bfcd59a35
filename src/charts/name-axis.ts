import { nameLines } from "./name-lines.ts";
import { palette } from "./palette.ts";
import { LETTERS } from "./theme.ts";

/** A row of a chart: its code and what it is called. */
interface Named {
  readonly code: string;
  readonly name: string;
}

const LINE = LETTERS + 2;

/** The height of a row, in pixels: more than `least` only where a name takes several lines. */
export function rowHeight(rows: readonly Named[], least: number): number {
  const lines = Math.max(1, ...rows.map((row) => nameLines(row.name).length));
  return Math.max(least, lines * LINE + 6);
}

/** The names at the left of a chart of rows, in the order given, those that the title speaks of in bold; a long one in several lines. */
export function nameAxis(rows: readonly Named[], lead: readonly string[]) {
  const test = `indexof(${JSON.stringify(lead)}, datum.value) >= 0`;
  const lines = new Map(rows.map(({ code, name }) => [code, nameLines(name)]));
  const texts = Object.fromEntries([...lines].map(([code, of]) => [code, of.length === 1 ? of[0]! : of]));
  return {
    labelExpr: `${JSON.stringify(texts)}[datum.value]`,
    labelColor: palette.ink.light,
    labelFontWeight: { condition: { test, value: 600 as const }, value: 400 as const },
    labelPadding: 12,
    ...middle(lines),
  };
}

/** Vega hangs the lines of a label from the first: several are raised by half of what they are too low. */
function middle(lines: ReadonlyMap<string, readonly string[]>) {
  const counts = [...new Set([...lines.values()].map((of) => of.length))].filter((count) => count > 1);
  if (counts.length === 0) return {};
  const condition = counts.map((count) => ({
    test: `indexof(${JSON.stringify([...lines].filter(([, of]) => of.length === count).map(([code]) => code))}, datum.value) >= 0`,
    value: (-(count - 1) * LINE) / 2,
  }));
  return { labelLineHeight: LINE, labelOffset: { condition, value: 0 } };
}
