import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { BriefingError, inWords } from "./problems.ts";

const WRONG_USAGE = 2;

/** Reads the command line and runs one command; the only catch, and the only place that sets the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const common = {
    data: { type: "string", describe: "Folder of the economies' figures (default: the bundled data)" },
    json: { type: "boolean", default: false, describe: "Answer in JSON, for programs" },
  } as const;
  const request = {
    ...common,
    "as-of": { type: "string", describe: "What was known on this day: 2025-12-08, release (default) or latest" },
    locale: { type: "string", default: "en", describe: "Language of the briefing" },
  } as const;
  const which = {
    economy: { type: "string", describe: "Folder name of the economy, such as china" },
    month: { type: "string", describe: "Month, such as 2025-11 (default: the newest)" },
  } as const;
  await yargs(args)
    .scriptName("tradebrief")
    .locale("en")
    .usage("$0 <command>\n\nTurns published customs statistics into the month's trade briefing.")
    .command(
      "build [economy] [month]",
      "Build the briefing of a month as HTML and PDF",
      (y) =>
        y
          .positional("economy", which.economy)
          .positional("month", which.month)
          .options({
            ...request,
            format: { type: "string", default: "html,pdf", describe: "html, pdf or both" },
            out: { type: "string", describe: "Folder for the reports (default: reports)" },
            browser: { type: "string", describe: "Browser to print with" },
          }),
      async (argv) => done(await (await import("./commands/build.ts")).build(argv)),
    )
    .command(
      "explain [economy] [month] [id]",
      "Say how a fact or finding was obtained, down to file and row, and how rare it is",
      (y) =>
        y
          .positional("economy", which.economy)
          .positional("month", which.month)
          .positional("id", {
            type: "string",
            describe: "Fact or finding, or a part of its name (default: list them all)",
          })
          .options(request),
      async (argv) => done((await import("./commands/explain.ts")).explain(argv)),
    )
    .command(
      "list [economy]",
      "List economies, months and vintages, and what is missing",
      (y) => y.positional("economy", which.economy).options(common),
      async (argv) => done((await import("./commands/list.ts")).list(argv)),
    )
    .command(
      "doctor",
      "Look for what is wrong with this machine",
      (y) =>
        y.options({
          ...common,
          out: { type: "string", describe: "Folder for the reports (default: reports)" },
          browser: { type: "string", describe: "Browser to print with" },
        }),
      async (argv) => done(await (await import("./commands/doctor.ts")).doctor(argv)),
    )
    .demandCommand(1, "Say what to do: one of the commands above.")
    .strict()
    .fail((message, error) => {
      if (error) throw error;
      throw new UsageError(`${message}\nRun \`tradebrief --help\` for the commands and their options.`);
    })
    .version(false)
    .help()
    .parseAsync();
  return code;
}

class UsageError extends Error {}

function failed(error: unknown): number {
  if (error instanceof BriefingError) {
    const { what, remedy } = inWords(error.problem);
    process.stderr.write(`${what}\n${remedy}\n`);
    return 1;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return WRONG_USAGE;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}

process.exitCode = await main(hideBin(process.argv)).catch(failed);
