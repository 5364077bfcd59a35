import type { Chart } from "../charts/chart.ts";
import type { KeyFigure } from "../story/story.ts";
import { decimalFill } from "./decimal-fill.ts";
import type { Drawings } from "./drawings.ts";
import type { RunWriter } from "./render-runs.ts";
import { svgMarkup } from "./render-svg.ts";

/** The charts of a page by id, as the templates see them. */
export type ChartViews = ReadonlyMap<string, ReturnType<typeof chartView>>;

/** Every chart with its words, its drawings and the table behind it. */
export function chartViews(charts: readonly Chart[], drawings: Drawings, writer: RunWriter): ChartViews {
  return new Map(charts.map((chart) => [chart.id, chartView(chart, drawings, writer)]));
}

/** A key figure with its small line of history. */
export function keyFigureView(figure: KeyFigure, drawings: Drawings, writer: RunWriter) {
  const place = { id: "key-figures", name: "Key figures" };
  const sparkline = drawings.sparklines[figure.id];
  return {
    label: figure.label,
    value: writer.write(figure.value, place),
    basis: writer.write(figure.basis ?? [], place),
    change: writer.write(figure.change, place),
    forecast: writer.write(figure.forecast, place),
    sparkline: sparkline === undefined ? [] : [svgMarkup(sparkline, figure.historyLabel)],
  };
}

function chartView(chart: Chart, drawings: Drawings, writer: RunWriter) {
  const wide = drawings.charts[chart.id];
  if (wide === undefined) throw new Error(`The chart "${chart.id}" has not been drawn.`);
  const narrow = drawings.narrow?.[chart.id];
  const [head = [], ...rows] = chart.table;
  const fills = head.slice(1).map((_, at) => decimalFill(rows.map((row) => row[at + 1] ?? null)));
  return {
    id: chart.id,
    title: writer.write(chart.title, { id: `chart-${chart.id}`, name: "Chart" }),
    subtitle: chart.subtitle,
    foot: chart.foot,
    wide: svgMarkup(wide, chart.alt),
    narrow: narrow === undefined ? [] : [svgMarkup(narrow, chart.alt)],
    head,
    rows: rows.map(([name = "", ...cells], index) => ({
      name,
      cells: cells.map((text, at) => ({ text, fill: fills[at]?.[index] ?? "" })),
    })),
  };
}
