import type { Chart } from "../charts/chart.ts";
import { plainSvg } from "../charts/plain-svg.ts";
import { printedValues, valuesIn } from "./chart-values.ts";
import type { Fault, PageEvidence } from "./check.ts";
import { type DrawingReading, type PageReading, plainSpaces, textOf } from "./page-reading.ts";
import { dayName } from "./render-day.ts";

/** Every picture of the page and of its own file is the one that the data draw; its words, its table and its data say the same. */
export function checkCharts(evidence: PageEvidence): Fault[] {
  const { page, fresh, pictures } = evidence;
  return [
    ...fresh.charts.flatMap((chart) => chartFaults(chart, evidence)),
    ...(page ? sparkFaults(evidence, page) : []),
    ...(page ? strangers(evidence, page) : []),
    ...Object.keys(pictures)
      .filter((id) => !fresh.charts.some((chart) => chart.id === id))
      .map((id) => fault(id, `charts/${id}.svg`, "the edition has no such chart", `charts/${id}.svg`)),
  ];
}

function chartFaults(chart: Chart, { page, drawings, pictures, fresh, theme }: PageEvidence): Fault[] {
  const wide = drawings.charts[chart.id] ?? "";
  const narrow = drawings.narrow?.[chart.id];
  return [
    ...picture(chart.id, pictures[chart.id], plainSvg(wide, theme), `charts/${chart.id}.svg`),
    ...(page ? picture(chart.id, drawingOf(page, chart.id, false), wide, "index.html") : []),
    ...(page && narrow !== undefined ? picture(chart.id, drawingOf(page, chart.id, true), narrow, "index.html") : []),
    ...(page ? wordFaults(chart, page) : []),
    ...(chart.foot.includes(dayName(fresh.asOf))
      ? []
      : [fault(chart.id, chart.foot, `the figures are those of ${fresh.asOf}`)]),
    ...tableAgainstData(chart),
  ];
}

function drawingOf(page: PageReading, id: string, narrow: boolean): string | undefined {
  return page.drawings.find((one) => one.zone === "drawing" && one.of === id && one.narrow === narrow)?.source;
}

function picture(id: string, stands: string | undefined, drawn: string, file: string): Fault[] {
  if (stands === undefined) return [fault(id, file, "this picture is missing", file)];
  const [one, other] = [stands.trim(), drawn.trim()];
  if (one === other) return [];
  const at = [...other].findIndex((sign, index) => sign !== one[index]);
  const from = Math.max(0, at - 30);
  return [fault(id, one.slice(from, from + 70), `the data draw "${other.slice(from, from + 70)}"`, file)];
}

/** The words of the page beside the picture, and the table behind it. */
function wordFaults(chart: Chart, page: PageReading): Fault[] {
  const printed = (zone: string) =>
    page.passages
      .filter((one) => one.zone === zone && one.of === chart.id)
      .map(({ pieces }) => textOf(pieces))
      .join(" ");
  const behind = page.tables.find((one) => one.zone === "behind" && one.of === chart.id);
  const rows = behind ? [behind.head, ...behind.rows.map((row) => [row.name, ...row.cells.map(textOf)])] : [];
  const same = (what: string, stands: string, right: string) =>
    plainSpaces(stands) === plainSpaces(right) ? [] : [fault(chart.id, stands, `the ${what} should read "${right}"`)];
  return [
    ...same("line under the title", printed("chart-subtitle"), chart.subtitle),
    ...same("foot", printed("chart-foot"), chart.foot),
    ...same(
      "table",
      rows.map((row) => row.join(" | ")).join(" / "),
      chart.table.map((row) => row.join(" | ")).join(" / "),
    ),
  ];
}

/** Every figure of the table, and the last in the alternative text, is one that is drawn. */
function tableAgainstData(chart: Chart): Fault[] {
  const drawn = [...new Set(valuesIn(chart.spec))];
  const latest = chart.alt.split(". ").slice(2).join(". ");
  const rows = chart.table
    .slice(1)
    .flatMap(([name = "", ...cells]) => printedValues(cells, name.includes("\u2013") ? 2 : 1));
  return [...rows, ...printedValues([latest], latest.includes("\u2013") ? 2 : 1)]
    .filter((one) => !drawn.some(one.isOf))
    .map((one) => fault(chart.id, one.text, "no value in the chart's data is that"));
}

function sparkFaults({ drawings }: PageEvidence, page: PageReading): Fault[] {
  const drawn = Object.values(drawings.sparklines);
  const stand = page.drawings.filter((one) => one.zone === "spark").map((one) => one.source);
  if (stand.length !== drawn.length) return [fault("sparklines", `${stand.length}`, `the data draw ${drawn.length}`)];
  return stand.flatMap((source, index) => picture("sparkline", source, drawn[index]!, "index.html"));
}

function strangers({ fresh }: PageEvidence, page: PageReading): Fault[] {
  const known = new Set(fresh.charts.map((chart) => chart.id));
  const isStrange = (one: DrawingReading) => one.zone !== "spark" && !(one.zone === "drawing" && known.has(one.of));
  return page.drawings
    .filter(isStrange)
    .map((one) => fault(one.of, one.source.slice(0, 60), "the edition has no such picture"));
}

function fault(chart: string, words: string, reason: string, file = "index.html"): Fault {
  return { file, part: `chart ${chart}`, words, reason };
}
