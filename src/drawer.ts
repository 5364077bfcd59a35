import { warmUp } from "./charts/warm-up.ts";
import { type DrawJob, drawing } from "./commands/drawing.ts";
import { serveJobs } from "./io/job-port.ts";
import { readTheme } from "./io/read-theme.ts";

// The entry of a thread that draws while another one finds and tells the news: until there is something to draw it gets ready.
serveJobs(({ chart, theme, widths }: DrawJob) => Promise.all(widths.map((width) => drawing(chart, theme, width))), {
  practice: { rounds: 6, round: (number) => drawing({ ...warmUp, id: `warm-up-${number}` }, readTheme()) },
});
