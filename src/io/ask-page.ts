import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Request } from "../loaders/sources/requests.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import type { Answers, Kept } from "./answers.ts";
import type { CallCounter } from "./call-counter.ts";
import { fetchAnswer } from "./fetch-answer.ts";
import type { Answer } from "./get-once.ts";
import type { Progress } from "./progress.ts";

/** What a source is asked with. */
export interface AskGround {
  readonly source: Source;
  readonly answers: Answers;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: Progress;
  readonly calls: CallCounter;
}

/** The answer to one page of a question, its key filled in; `known` is what the source said of itself before. */
export function askPage(
  question: Request,
  page: number,
  offset: number,
  known: Kept | undefined,
  { source, env, tell, calls }: AskGround,
): Promise<Answer> {
  const key = keyOf(source, env);
  const fill = (text: string, secret: string) =>
    text.replaceAll("{page}", String(page)).replaceAll("{offset}", String(offset)).replaceAll("{key}", secret);
  const url = fill(question.url, encodeURIComponent(key));
  const headers = Object.fromEntries(Object.entries(source.headers).map(([name, value]) => [name, fill(value, key)]));
  if (key !== "" && !isPrivate(new URL(url)))
    refusePull(
      `${source.id}: a key would go over an open line to ${new URL(url).host}.`,
      "Write the address with https://.",
    );
  const validators = known ? { etag: known.etag, modified: known.modified } : {};
  return fetchAnswer(
    source,
    { url, shown: question.url, headers, known: validators, spend: () => calls.spend(source) },
    tell,
  );
}

function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

function keyOf({ id, key }: Source, env: AskGround["env"]): string {
  if (!key) return "";
  return (
    env[key]?.trim() ||
    refusePull(
      `${id}: ${key} is not set, and the source wants a key.`,
      `Set ${key} in the environment or in a file .env, or leave the source out with --source.`,
    )
  );
}
