import type { Chart } from "./charts/chart.ts";
import { warmUp } from "./charts/warm-up.ts";
import { type DrawJob, drawing, type Practice } from "./commands/drawing.ts";
import { serveJobs, turn } from "./io/job-port.ts";

/** So often a chart is drawn for practice while there is nothing else to draw. */
const ROUNDS = 6;
let isAsked = false;

// The entry of a thread that draws while another one finds and tells the news.
serveJobs(async (job: DrawJob | Practice): Promise<string> => {
  if ("practise" in job) return practise(job);
  isAsked = true;
  return drawing(sameChart(job.chart), job.theme, job.width);
});
// Loaded before they are asked for.
void Promise.all([import("vega"), import("vega-lite"), import("fontkit")]);

async function practise({ practise: theme }: Practice): Promise<string> {
  for (let round = 0; round < ROUNDS && !isAsked; round++) {
    await drawing({ ...warmUp, id: `warm-up-${round}` }, theme);
    await turn();
  }
  return "";
}

const charts = new Map<string, Chart>();

/** A chart as it first came, since it is worked out once for all widths: each message holds another copy. */
function sameChart(chart: Chart): Chart {
  const key = JSON.stringify(chart);
  const same = charts.get(key) ?? chart;
  charts.set(key, same);
  return same;
}
