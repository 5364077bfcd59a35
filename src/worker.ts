import { doJob } from "./commands/do-job.ts";
import { serveJobs } from "./io/job-port.ts";
import { holdData } from "./io/read-data.ts";

// The entry of a worker thread: it reads the data once, and refuses a job that was planned on others.
holdData();
serveJobs(doJob);
