import { textOf } from "../loaders/sources/answer.ts";
import { nextPage } from "../loaders/sources/pages.ts";
import type { Answered } from "../loaders/sources/read-answer.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Request } from "../loaders/sources/requests.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import type { Answers, Kept } from "./answers.ts";
import { type AskGround, askPage } from "./ask-page.ts";
import { now } from "./clock.ts";
import type { Answer } from "./get-once.ts";
import { linksOf } from "./links-of.ts";

/** How long an answer that was fetched and not taken in counts as new: a run that was cut short goes on from it. */
const FRESH = 600_000;
const WEEK = 7 * 86_400_000;
const MOST_PAGES = 1000;

/** What a source answered: the questions with something new to read, and what to note once it is held. */
export interface Fetched {
  readonly answered: readonly Answered[];
  readonly notes: Readonly<Record<string, Kept>>;
}

/** Asks a source all its questions; each answer is kept as soon as it is there, so that a run cut short goes on where it was. */
export async function fetchSource(asked: readonly Request[], ground: AskGround): Promise<Fetched> {
  const { source, tell } = ground;
  const questions = source.index ? await linksOf(asked, ground) : asked;
  const answered: Answered[] = [];
  const notes: Record<string, Kept> = {};
  for (const [at, question] of questions.entries()) {
    tell(`${source.id}: ${at + 1} of ${questions.length}, ${new URL(question.url).host}`);
    const kept = await keptAnswer(question, ground);
    if (kept.held || kept.pages.length === 0) continue;
    const pages = kept.pages.map((hash) => ground.answers.bytes(hash)!);
    answered.push({
      file: `${source.id}${questions.length > 1 ? ` ${at + 1}` : ""}`,
      pages,
      series: question.series,
      charset: kept.charset,
      oneOfSeveral: questions.length > 1,
    });
    notes[question.name] = { ...kept, held: true };
  }
  return { answered, notes };
}

/** What a source last answered to every question it was ever asked, read again without the network. */
export function keptSource(source: Source, answers: Answers): Fetched {
  const kept = Object.entries(answers.all()).filter(
    ([name, { pages }]) => name.startsWith(`${source.id} `) && pages.length > 0,
  );
  const answered = kept.map(([name, { pages, charset }], at) => ({
    file: `${source.id}${kept.length > 1 ? ` ${at + 1}` : ""}`,
    pages: pages.map(
      (hash) =>
        answers.bytes(hash) ??
        refusePull(`${source.id}: the answer ${hash} is gone or damaged.`, "Run it again with the network."),
    ),
    series: source.series.find((one) => name.includes(one)) ?? null,
    charset,
    oneOfSeveral: kept.length > 1,
  }));
  return { answered, notes: Object.fromEntries(kept.map(([name, one]) => [name, { ...one, held: true }])) };
}

/** The answer to a question: the one of a moment ago, the one that has not changed since, or a new one, whole. */
async function keptAnswer(question: Request, ground: AskGround): Promise<Kept> {
  const { answers } = ground;
  const before = answers.last(question.name);
  const usable = before?.pages.every((hash) => answers.bytes(hash) !== null) ? before : undefined;
  if (usable && isFresh(usable, ground)) return usable;
  const first = await askPage(question, 1, 0, usable, ground);
  if (first.kind === "unchanged" && usable) return usable;
  if (first.kind !== "fresh") return { pages: [], at: now(), held: true };
  const pages = [answers.keep(first.bytes)];
  await otherPages(question, first, pages, ground);
  const same = usable?.held === true && usable.pages.join() === pages.join();
  if (same) return usable;
  const kept: Kept = {
    pages,
    charset: first.charset,
    etag: first.etag,
    modified: first.modified,
    at: now(),
    held: false,
  };
  answers.note({ [question.name]: kept });
  return kept;
}

/** An answer that was fetched a moment ago and not taken in; where the limit of a day stopped the run, one that it had got before. */
function isFresh({ at, held }: Kept, { source, calls }: AskGround): boolean {
  const stopped = calls.stoppedAt(source);
  const age = now() - at;
  return !held && (age < FRESH || (stopped !== undefined && at >= stopped && age < WEEK));
}

async function otherPages(question: Request, first: Answer, pages: string[], ground: AskGround): Promise<void> {
  const { source, answers } = ground;
  if (!/\{(page|offset)\}/.test(question.url)) return;
  const follow = (one: Answer, page: number) =>
    one.kind === "fresh"
      ? nextPage(source.format, textOf(one.bytes, source.id, source.charset ?? one.charset), source.id, page)
      : null;
  let next = follow(first, 1);
  const total = next?.total;
  while (next) {
    if (next.page > MOST_PAGES)
      refusePull(`${source.id}: the answer has more than ${MOST_PAGES} pages.`, "Narrow the query in sources.yaml.");
    const answer = await askPage(question, next.page, next.offset, undefined, ground);
    if (answer.kind !== "fresh")
      return refusePull(
        `${source.id}: page ${next.page} of ${total} is empty.`,
        "The source changed while it was read; run it again.",
      );
    pages.push(answers.keep(answer.bytes));
    const after = follow(answer, next.page);
    if (after && after.total !== total)
      refusePull(
        `${source.id}: there were ${total} and now ${after.total}.`,
        "The source changed while it was read; run it again.",
      );
    next = after;
  }
}
