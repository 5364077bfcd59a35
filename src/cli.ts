import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { batchCommands } from "./batch-commands.ts";
import { dataCommands } from "./data-commands.ts";
import { endWithReader } from "./io/end-with-reader.ts";
import { dress, mailOptions, paper, siteOptions, which } from "./options.ts";
import { BriefingError, inWords } from "./problems.ts";

const WRONG_USAGE = 2;
const HELP_WIDTH = 80;

/** Reads the command line and runs one command; the only catch, and the only place that sets the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const common = {
    data: { type: "string", describe: "Folder of the economies' figures (default: data here, or the bundled)" },
    json: { type: "boolean", default: false, describe: "Answer in JSON, for programs" },
  } as const;
  const request = {
    ...common,
    "as-of": { type: "string", describe: "What was known on this day: 2025-12-08, release (default) or latest" },
    locale: { type: "string", default: "en", describe: "Language of the briefing" },
  } as const;
  await yargs(args)
    .scriptName("tradebrief")
    .parserConfiguration({ "duplicate-arguments-array": false }) // the last one counts
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
            ...{ ...request, ...dress, ...paper },
            format: { type: "string", default: "html,pdf", describe: "any of html, pdf, xlsx, csv, md, flash, png" },
            out: { type: "string", describe: "Folder for the reports (default: reports)" },
            browser: { type: "string", describe: "Browser to print with" },
          }),
      async (argv) => done(await (await import("./commands/start-build.ts")).startBuild(argv)),
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
      async (argv) => done(await (await import("./commands/explain.ts")).explain(argv)),
    )
    .command(
      "list [economy]",
      "List economies, months and vintages, and what is missing",
      (y) =>
        y.positional("economy", which.economy).options({
          ...request,
          headlines: { type: "boolean", default: false, describe: "One headline a month instead" },
        }),
      async (argv) => done(await (await import("./commands/list.ts")).list(argv)),
    )
    .command(
      "verify <edition>",
      "Read a finished edition back and check it against the data",
      (y) =>
        y
          .positional("edition", { type: "string", demandOption: true, describe: "Folder of the edition" })
          .options({ ...common, ...dress }),
      async (argv) => done(await (await import("./commands/verify.ts")).verify(argv)),
    )
    .command(
      "check <article>",
      "Check somebody else's text about a month of trade, claim by claim",
      (y) =>
        y
          .positional("article", { type: "string", demandOption: true, describe: "Text, HTML or PDF file, or -" })
          .options({
            ...common,
            ...which,
            month: { type: "string", describe: "Month, such as 2025-11 (default: told from the text)" },
            locale: { type: "string", default: "en", describe: "Language of the text" },
            format: { type: "string", default: "text", describe: "text, html or json" },
          }),
      async (argv) => done(await (await import("./commands/check.ts")).check(argv)),
    )
    .command(
      "claims",
      "Write a page with a real month for every kind of claim",
      (y) => y.options({ ...request, out: { type: "string", describe: "The page (default: docs/claims.md)" } }),
      async (argv) => done((await import("./commands/claims.ts")).claims(argv)),
    )
    .command(
      "preview [economy] [month]",
      "Show the page of a month on this machine, anew at every change of data, notes, templates and theme",
      (y) =>
        y
          .positional("economy", which.economy)
          .positional("month", which.month)
          .options({
            ...{ ...request, ...dress, ...paper },
            port: { type: "number", default: 4700, describe: "Port of this machine; 0 takes any that is free" },
          }),
      async (argv) => done(await (await import("./commands/preview.ts")).preview(argv)),
    )
    .command(
      "site",
      "Make the archive of all released editions as a static site",
      (y) => y.options({ ...siteOptions, ...dress, ...common }),
      async (argv) => done(await (await import("./commands/site.ts")).site(argv)),
    )
    .command(
      "send <edition>",
      "Mail a finished edition to its readers, once to each",
      (y) =>
        y.positional("edition", { type: "string", demandOption: true, describe: "Folder of the edition" }).options({
          ...{ ...common, ...dress },
          ...mailOptions,
          "dry-run": { type: "string", describe: "Send nothing: write the messages into this folder to look at" },
          correction: { type: "boolean", default: false, describe: "Send another version to those who got the first" },
          "resend-doubtful": { type: "boolean", default: false, describe: "Send again to those who may have it" },
          because: { type: "string", describe: "Why a month goes out that is not the newest" },
        }),
      async (argv) => done(await (await import("./commands/send.ts")).send(argv)),
    )
    .command(
      "release [economy] [month]",
      "Build, verify, publish and mail a month at its hour; run it again and again",
      (y) =>
        y
          .positional("economy", which.economy)
          .positional("month", which.month)
          .options({
            ...{ ...common, ...siteOptions, ...mailOptions, ...dress, ...paper, locale: request.locale },
            format: { type: "string", default: "html,pdf,xlsx,csv,md,png", describe: "Formats of the edition" },
            pull: { type: "boolean", default: false, describe: "Fetch what is new at the sources first" },
            hold: { type: "boolean", default: false, describe: "Wait for `tradebrief approve` before publishing" },
            again: { type: "boolean", default: false, describe: "Begin anew: build, verify and approve once more" },
          }),
      async (argv) => done(await (await import("./commands/release.ts")).release(argv)),
    )
    .command(
      "approve <economy> <month>",
      "Let a release go that waits for it; name and time are recorded",
      (y) =>
        y
          .positional("economy", { ...which.economy, demandOption: true })
          .positional("month", { ...which.month, demandOption: true })
          .options({
            by: { type: "string", demandOption: true, describe: "Who approves" },
            deliveries: mailOptions.deliveries,
          }),
      async (argv) => done((await import("./commands/approve.ts")).approve(argv)),
    )
    .command(batchCommands(common, done))
    .command(dataCommands(common, done))
    .demandCommand(1, "Say what to do: one of the commands above.")
    .strict()
    .fail((message, error) => {
      if (error) throw error;
      throw new UsageError(`${message}\nRun \`tradebrief --help\` for the commands and their options.`);
    })
    .version(false)
    .help()
    // Laying the help out costs more than a whole list, and is done for every command, asked for or not.
    .wrap(args.includes("--help") || args.length === 0 ? HELP_WIDTH : null)
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

endWithReader(process.stdout, () => process.exit());
main(hideBin(process.argv))
  .catch(failed)
  .then((code) => {
    process.exitCode = code;
  });
