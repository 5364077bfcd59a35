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
