import { raise } from "../problems.ts";
import { palette } from "./palette.ts";
import { recolour } from "./recolour.ts";
import { seriesColour } from "./series-colour.ts";

/** A small line of history: `code` gives the colour; null is a gap. */
export interface Sparkline {
  readonly code: string;
  readonly history: readonly (number | null)[];
}

const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 3.5;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A tiny SVG beside a key figure, with a dot at its end and a rule at nought where it crosses; hidden from screen readers, which hear the figure itself. */
export function sparkline({ code, history }: Sparkline): string {
  const spots = place(code, history);
  const last = spots.findLast((spot) => spot !== null)!;
  const colour = seriesColour(code);
  return recolour(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
      nought(history),
      `<path d="${path(spots)}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`,
      `<circle cx="${short(last.x)}" cy="${short(last.y)}" r="2.5" fill="${colour}"/></svg>`,
    ].join(""),
  );
}

function place(code: string, history: Sparkline["history"]): (Spot | null)[] {
  const values = known(history);
  if (values.length < 2 || !values.every(Number.isFinite))
    raise({ kind: "chart-broken", chart: `sparkline ${code}`, what: "it needs two values or more." });
  const step = (WIDTH - 2 * EDGE) / (history.length - 1);
  return history.map((value, index) => (value === null ? null : { x: EDGE + index * step, y: height(value, values) }));
}

const known = (history: Sparkline["history"]) => history.filter((value) => value !== null);

function height(value: number, values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low || 1);
}

function nought(history: Sparkline["history"]): string {
  const values = known(history);
  const crosses = Math.min(...values) < 0 && Math.max(...values) > 0;
  return crosses
    ? `<path d="M0,${short(height(0, values))}H${WIDTH}" fill="none" stroke="${palette.past.light}" stroke-width="0.75"/>`
    : "";
}

/** Lines between neighbours; a value between two gaps is a dot. */
function path(spots: readonly (Spot | null)[]): string {
  return spots
    .flatMap((spot, index) => {
      if (!spot) return [];
      const start = !spots[index - 1];
      const lone = start && !spots[index + 1];
      return [`${start ? "M" : "L"}${short(spot.x)},${short(spot.y)}${lone ? "h0" : ""}`];
    })
    .join("");
}

const short = (number: number) => String(Math.round(number * 100) / 100);
