import type { LoggerInterface as Logger, Runtime } from "vega";
import { BriefingError, raise } from "../problems.ts";
import { assertDrawn } from "./assert-drawn.ts";
import type { Chart } from "./chart.ts";
import { finishSvg } from "./finish-svg.ts";
import { WIDE } from "./frame.ts";
import { nameSvg } from "./name-svg.ts";
import { type Scene, scene } from "./scene.ts";
import type { TextWidth } from "./text-width.ts";
import { theme } from "./theme.ts";

/** How a chart is set: on which measure of text, and how wide; a narrow one is a second picture for small screens. */
export interface Setting {
  readonly measure: TextWidth;
  readonly width?: number;
  /** Looks at the picture once it is laid out and found sound. */
  readonly look?: (scene: Scene) => void;
}

/** As much of a chart as is drawn. */
type Picture = Pick<Chart, "id" | "spec" | "alt">;

/** The chart as an SVG without its title and foot, laid out on the page's own fonts; stops when anything in it is cut or missing. */
export async function draw(chart: Picture, { measure, width = WIDE, look }: Setting): Promise<string> {
  const vega = await import("vega");
  const logger = strictLogger(chart.id);
  const plan = await planOf(chart, logger);
  measureWith(vega, measure);
  // A View that is used again with other data leaves traces of the old; a new one does not.
  const view = new vega.View(plan, { renderer: "none", logger });
  // Where the frame is fixed the plot takes up the difference.
  await view.width(view.width() + width - WIDE).runAsync();
  const laid = scene(view);
  assertDrawn(chart.id, laid);
  look?.(laid);
  const svg = await view.toSVG();
  view.finalize();
  return nameSvg(finishSvg(svg, width === WIDE ? chart.id : `${chart.id}-${width}`), chart.alt);
}

const plans = new WeakMap<Chart["spec"], Runtime>();

/** What Vega is to do for a spec, in whatever width; worked out once. */
async function planOf(chart: Picture, logger: Logger): Promise<Runtime> {
  const known = plans.get(chart.spec);
  if (known) return known;
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const { spec } = compile(chart.spec, { config: theme, logger });
  const plan = vega.parse(spec);
  plans.set(chart.spec, plan);
  return plan;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Vega guesses the width of text where there is no canvas; here it is told. */
function measureWith(vega: object, measure: TextWidth): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: TextItem, text: unknown) => number } };
  textMetrics.width = ({ fontSize = 11, fontWeight = 400 }, text) => {
    const weight = fontWeight === "bold" ? 700 : Number(fontWeight) || 400;
    return measure(String(text ?? "").trim(), fontSize, weight);
  };
}

/** A logger to which a warning is a fault: what Vega only warns of is left out of the picture. */
function strictLogger(chart: string): Logger {
  const fault = (...words: readonly unknown[]) => {
    const problem = words.find((one) => one instanceof BriefingError);
    if (problem) throw problem;
    return raise({ kind: "chart-broken", chart, what: words.join(" ") });
  };
  const silent = () => logger;
  const logger = { level: () => 2, error: fault, warn: fault, info: silent, debug: silent };
  return logger as Logger;
}
