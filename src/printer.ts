import { given, serveJobs } from "./io/job-port.ts";
import { openPool } from "./io/print-pool.ts";
import type { PrintJob } from "./io/print-thread.ts";

// The entry of a thread that prints: its browser comes up, and answers, however busy the main thread is.
const pool = openPool({ tabs: 1, early: true, ...given<{ readonly path?: string }>() });
serveJobs(
  ({ html, options }: PrintJob) => pool.print(html, options),
  () => void pool.close(),
);
