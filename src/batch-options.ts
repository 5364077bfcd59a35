/** The options of `tradebrief batch`, beside the common ones. */
export const batchOptions = {
  list: { type: "string", demandOption: true, describe: "YAML list of editions, or subscribers.csv" },
  out: { type: "string", default: "editions", describe: "Folder for the editions" },
  shard: { type: "string", describe: "Only a part, such as 2/4, for several machines" },
  jobs: { type: "number", describe: "Threads (default: one for each core)" },
  tabs: { type: "number", default: 2, describe: "Pages printed at once" },
  deadline: { type: "number", default: 60, describe: "Seconds that one page may take to print" },
  browser: { type: "string", describe: "Browser to print with" },
  cache: { type: "boolean", default: true, describe: "--no-cache makes everything anew" },
  stop: { type: "boolean", default: false, describe: "Stop at the first failure" },
} as const;
