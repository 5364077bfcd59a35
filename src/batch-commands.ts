import type { Argv, CommandModule } from "yargs";

type Common = Readonly<Record<"data" | "json", object>>;

const pool = {
  jobs: { type: "number", describe: "Threads (default: one for each core)" },
  tabs: { type: "number", default: 2, describe: "Pages printed at once" },
  deadline: { type: "number", default: 60, describe: "Seconds that one page may take to print" },
  browser: { type: "string", describe: "Browser to print with" },
} as const;

/** The commands that make many editions, here or on many machines: what each takes on the command line. */
export function batchCommands(common: Common, done: (code: number) => void): CommandModule[] {
  return [
    {
      command: "batch <list>",
      describe: "Make many editions of a list",
      builder: (y: Argv) =>
        y
          .positional("list", {
            type: "string",
            demandOption: true,
            describe: "YAML list of editions, or subscribers.csv",
          })
          .options({
            ...common,
            out: { type: "string", default: "editions", describe: "Folder for the editions, or s3://bucket/prefix" },
            shard: { type: "string", describe: "Only a part, such as 2/4, for several machines" },
            queue: { type: "string", describe: "Let workers make them: redis://host:6379 of the queue" },
            ...pool,
            cache: { type: "boolean", default: true, describe: "--no-cache makes everything anew" },
            stop: { type: "boolean", default: false, describe: "Stop at the first failure" },
          }),
      handler: async (argv) => done(await (await import("./commands/batch.ts")).batch(argv as never)),
    },
    {
      command: "worker",
      describe: "Make the editions that batches put into a queue, until it is stopped",
      builder: (y: Argv) =>
        y.options({
          ...common,
          queue: { type: "string", demandOption: true, describe: "redis://host:6379 of the queue" },
          out: { type: "string", describe: "Folder or s3://bucket/prefix (default: what the batch says)" },
          ...pool,
        }),
      handler: async (argv) => done(await (await import("./commands/worker.ts")).worker(argv as never)),
    },
  ];
}
