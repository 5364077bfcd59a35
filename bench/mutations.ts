import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { published } from "../src/commands/request.ts";
import { openPool } from "../src/io/print-pool.ts";
import { lastMonth } from "../src/vocabulary/months.ts";
import { type Outcome, tryEdition } from "./try-edition.ts";

const ECONOMIES = ["china", "germany", "korea", "united-states"];
const { values } = parseArgs({
  options: {
    months: { type: "string", default: "10" },
    limit: { type: "string", default: "300" },
    worker: { type: "string" },
  },
});

/** The same months every time, spread over what the data hold from their second year on. */
function monthsOf(economy: string): string[] {
  const all = [...new Set(published({ economy }).calendar.map(({ period }) => lastMonth(period)))].sort().slice(12);
  const count = Math.min(Number(values.months), all.length);
  return Array.from({ length: count }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)]!);
}

async function work(jobs: readonly (readonly [string, string])[]): Promise<void> {
  const printer = openPool({ tabs: 1 });
  for (const [economy, month] of jobs) process.send!(await tryEdition(economy, month, Number(values.limit), printer));
  await printer.close();
}

async function share(): Promise<Outcome[]> {
  const jobs = ECONOMIES.flatMap((economy) => monthsOf(economy).map((month) => [economy, month] as const));
  const workers = availableParallelism();
  const outcomes: Outcome[] = [];
  await Promise.all(
    Array.from({ length: workers }, (_, at) => {
      const own = JSON.stringify(jobs.filter((_, index) => index % workers === at));
      const child = fork(fileURLToPath(import.meta.url), ["--limit", values.limit, "--worker", own]);
      child.on("message", (message) => {
        const one = message as Outcome;
        outcomes.push(one);
        console.error(
          `${outcomes.length} of ${jobs.length}: ${one.edition}, ${one.tried.length} changes ${one.refused}`,
        );
      });
      return new Promise<void>((done, fail) =>
        child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`a worker ended with ${code}`)))),
      );
    }),
  );
  return outcomes.sort((a, b) => (a.edition < b.edition ? -1 : 1));
}

function report(outcomes: readonly Outcome[]): string {
  const tried = outcomes.flatMap((one) => one.tried);
  const kinds = [...new Set(tried.map(({ kind }) => kind))].sort();
  const line = (name: string, all: typeof tried) =>
    `| ${name} | ${all.length} | ${all.filter(({ caught }) => caught).length} |`;
  const made = outcomes.filter(({ refused }) => refused === "");
  const alarmed = made.filter(({ alarms }) => alarms.length > 0);
  return `# Changes made to finished editions, and whether they were found

Written by \`npm run bench:mutations\`. Each change is of one thing in one finished file; a change of the page that only the
comparison with the words of edition.json would find counts as missed. Changes that leave the text as it was are not made.
The sentence that introduces the register, the same on every page, is left alone. The print is changed in what is read back from it, page by page.
Pictures are compared byte by byte with those that the data draw, so no change of them is tried here.

${made.length} editions, ${tried.length} changes, ${tried.filter(({ caught }) => caught).length} found; ${alarmed.length} unchanged editions raised an alarm.

| kind | changes | found |
| --- | ---: | ---: |
${[
  ...kinds.map((kind) =>
    line(
      kind,
      tried.filter((one) => one.kind === kind),
    ),
  ),
  line("all", tried),
].join("\n")}
`;
}

if (values.worker !== undefined) {
  await work(JSON.parse(values.worker));
  process.disconnect();
} else {
  const outcomes = await share();
  const text = report(outcomes);
  process.stdout.write(text);
  writeFileSync("docs/mutations.md", text);
  const bad = outcomes.flatMap(({ edition, alarms, tried }) => [
    ...alarms.map((name) => `${edition}: unchanged, and "${name}" raised an alarm`),
    ...tried.filter(({ caught }) => !caught).map(({ kind, told }) => `${edition}: ${kind} not found: ${told}`),
  ]);
  for (const one of bad) console.error(one);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
