import { basename, join, resolve } from "node:path";
import { alarmOnce } from "../io/alarm.ts";
import { withoutSecrets } from "../io/without-secrets.ts";
import { BriefingError, inWords } from "../problems.ts";

/** Whose release it is, and where its record lies. */
export interface Told {
  readonly deliveries: string;
  readonly economy?: string | undefined;
}

/** So many doubted rows stand in an alarm. */
const MOST_ROWS = 20;

/**
 * Tells the operator once of each failure: what stopped, then the rows in doubt and the remedy, a line each. That this did not work is said
 * beside the failure, and is tried again by the next run.
 */
export async function tellOperator(asked: Told, about: string, error: unknown): Promise<void> {
  const text = `${about}: ${wordsFor(error)}`;
  const fault = await alarmOnce(alarmPath(asked), text, process.env, detailsOf(error)).catch(wordsFor);
  if (fault !== "") process.stderr.write(`The operator was not told: ${fault}.\n`);
}

/** Where it is kept what the operator was told last. */
export function alarmPath({ deliveries, economy }: Told): string {
  return join(resolve(deliveries), `${basename(economy ?? "release")}.alarm`);
}

/** What is wrong, in a line that holds no secret. */
export function wordsFor(error: unknown): string {
  return withoutSecrets(error instanceof BriefingError ? inWords(error.problem).what : String(error));
}

function detailsOf(error: unknown): string[] {
  if (!(error instanceof BriefingError)) return [];
  const { problem } = error;
  const rows = problem.kind === "pull-doubted" ? problem.rows : [];
  const left = rows.length - MOST_ROWS;
  return [
    ...rows.slice(0, MOST_ROWS),
    ...(left > 0 ? [`and ${left} more; the pull itself names all`] : []),
    inWords(problem).remedy,
  ];
}
