import type { Argv, CommandModule } from "yargs";

type Common = Readonly<Record<"data" | "json", object>>;

/** The commands that bring figures in and look after them: what each takes on the command line. */
export function dataCommands(common: Common, done: (code: number) => void): CommandModule[] {
  const economy = { type: "string", demandOption: true, describe: "Folder name of the economy" } as const;
  return [
    {
      command: "pull <economy>",
      describe: "Fetch what is new at the sources into a new vintage, checked before it is believed",
      builder: (y: Argv) =>
        y.positional("economy", economy).options({
          ...common,
          source: { type: "string", describe: "Only these of its sources, parted by commas" },
          since: { type: "string", describe: "Ask for figures from this month on (default: two years back)" },
          accept: { type: "string", describe: "Why rows that are doubted are right; kept in the vintage" },
          day: { type: "string", describe: "The day of the vintage (default: today)" },
          offline: { type: "boolean", default: false, describe: "Read the kept answers again, without the network" },
        }),
      handler: async (argv) => done(await (await import("./commands/pull.ts")).pull(argv as never)),
    },
    {
      command: "init <folder>",
      describe: "Make a working folder for a new desk, from a table or from UN Comtrade",
      builder: (y: Argv) =>
        y.positional("folder", { type: "string", demandOption: true, describe: "The folder to make" }).options({
          reporter: { type: "string", demandOption: true, describe: "Whose trade: an ISO code of three letters" },
          csv: { type: "string", describe: "A table with period, flow, value and, if there are any, partner and unit" },
          mapping: { type: "string", describe: "What its columns mean (default: told from their names)" },
          unit: {
            type: "string",
            describe: "The unit where no column has it: a currency's code, and million or billion",
          },
          name: { type: "string", describe: "What the economy is called (default: by its code)" },
          agency: { type: "string", default: "the statistical office", describe: "Who publishes the figures" },
          url: { type: "string", default: "https://statistics.example/", describe: "Where they are published" },
          currency: { type: "string", describe: "Currency of the figures (default: that of their unit)" },
          zone: { type: "string", default: "UTC", describe: "Time zone of the office" },
          lag: { type: "number", default: 30, describe: "Days from the end of a month to its release" },
        }),
      handler: async (argv) => done(await (await import("./commands/init.ts")).init(argv as never)),
    },
    {
      command: "data [economy]",
      aliases: ["data status [economy]"],
      describe: "Say what each economy has, lacks, and what is late by its calendar",
      builder: (y: Argv) => y.positional("economy", { ...economy, demandOption: false }).options(common as never),
      handler: async (argv) => done((await import("./commands/data.ts")).data(argv as never)),
    },
    {
      command: "aggregate <economy> <rows>",
      describe:
        "Sum tens of millions of rows (CSV, gzip, Parquet, PostgreSQL) to the watched series, as a file of a release",
      builder: (y: Argv) =>
        y
          .positional("economy", economy)
          .positional("rows", {
            type: "string",
            demandOption: true,
            describe: "File or pattern of files, or postgres://host/database",
          })
          .options({
            ...common,
            mapping: { type: "string", demandOption: true, describe: "Name in data/codes/mappings, or a file" },
            table: { type: "string", describe: "Table of the database" },
            released: { type: "string", demandOption: true, describe: "Day on which the rows were published" },
            source: { type: "string", default: "microdata", describe: "Key of the source in the release's list" },
            memory: { type: "string", default: "1GB", describe: "Most memory that the engine may take" },
            out: { type: "string", describe: "File to write (default: standard output)" },
          }),
      handler: async (argv) => done(await (await import("./commands/aggregate.ts")).aggregate(argv as never)),
    },
    {
      command: "doctor",
      describe: "Look for what is wrong with this machine",
      builder: (y: Argv) =>
        y.options({
          ...common,
          out: { type: "string", describe: "Folder for the reports (default: reports)" },
          browser: { type: "string", describe: "Browser to print with" },
        }),
      handler: async (argv) => done(await (await import("./commands/doctor.ts")).doctor(argv as never)),
    },
  ];
}
