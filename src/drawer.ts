import { warmUp } from "./charts/warm-up.ts";
import { bareDrawing, type DrawJob, type Practice } from "./commands/drawing.ts";
import { serveJobs } from "./io/job-port.ts";

// The entry of a thread that draws while another one finds and tells the news.
serveJobs(async (job: DrawJob | Practice): Promise<string> => {
  if ("practise" in job) return practise(job);
  return bareDrawing({ ...job, chart: sameChart(job.chart) });
});
// Loaded before they are asked for.
void Promise.all([import("vega"), import("vega-lite"), import("fontkit")]);

/** Draws a chart that nobody sees: those that are seen are drawn sooner then. */
async function practise({ practise: theme }: Practice): Promise<string> {
  await bareDrawing({ chart: warmUp, theme, width: undefined });
  return "";
}

const charts = new Map<string, DrawJob["chart"]>();

/** A chart as it first came, since it is worked out once for all widths: each message holds another copy. */
function sameChart(chart: DrawJob["chart"]): DrawJob["chart"] {
  const key = JSON.stringify(chart);
  const same = charts.get(key) ?? chart;
  charts.set(key, same);
  return same;
}
