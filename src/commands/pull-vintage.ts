import { join } from "node:path";
import { type Answers, answersIn } from "../io/answers.ts";
import { callCounter } from "../io/call-counter.ts";
import { type Fetched, fetchSource, keptSource } from "../io/fetch-source.ts";
import { instantText } from "../io/instant.ts";
import type { Progress } from "../io/progress.ts";
import { readCodes } from "../io/read-codes.ts";
import { readData } from "../io/read-data.ts";
import { programRoot } from "../io/root.ts";
import { load, type Published } from "../loaders/load.ts";
import { type CodeBook, fromCodes, withCurrencies } from "../loaders/sources/code-book.ts";
import { fromMappingYaml, type Mapping } from "../loaders/sources/mapping.ts";
import { readAnswer } from "../loaders/sources/read-answer.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import { requests } from "../loaders/sources/requests.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { type Submitted, submit } from "../loaders/sources/submit.ts";
import { raise } from "../problems.ts";
import { shift } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { keepVintage } from "./keep-vintage.ts";
import { completeCalendar, heldMonth, monthDue, newMonths } from "./months-held.ts";
import { dayOf, type PullAsked, sinceOf, sourcesOf } from "./pull-wishes.ts";

/** What a pull came to; without a vintage there was nothing new. */
export interface Pulled {
  readonly economy: string;
  readonly vintage: string | null;
  readonly rows: number;
  readonly months: readonly Period[];
  readonly kind: string;
  readonly accepted: number;
}

/** Where a pull works. */
export interface PullGround {
  readonly root: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: Progress;
  held(): boolean;
}

/** Asks the sources, reads and doubts what they say, and keeps it as a vintage, whole or not at all. */
export async function pullVintage(asked: PullAsked, ground: PullGround): Promise<Pulled> {
  const { root, folder, tell } = ground;
  const data = completeCalendar(load(asked.economy, readData(root, asked.economy)), folder);
  const day = dayOf(asked, data);
  const sources = sourcesOf(asked, folder);
  const answers = answersIn(join(folder, "answers"));
  const fetched = await fetchAll(sources, asked, { ...ground, data, day, answers });
  if (fetched.every(({ got }) => got.answered.length === 0)) return nothing(asked.economy);
  tell("reading the answers");
  const said = readAll(fetched, folder, data);
  if (data.observations.length === 0) refuseSilent(said);
  const file = vintageFile(data, day);
  const due = monthDue(data, day);
  const submitted = submit(said, { economy: data.economy, past: data.observations, today: day, due, file });
  const notes = Object.assign({}, ...fetched.map(({ got }) => got.notes));
  if (submitted.rows.length === 0) {
    answers.note(notes);
    return nothing(asked.economy);
  }
  refuseDoubted(submitted, asked);
  if (!ground.held())
    refusePull(`Another run has taken over ${asked.economy}.`, "Leave it to that run; this one has stopped.");
  const kind = keepVintage(submitted, {
    data,
    day,
    folder,
    sources,
    answers: answersOf(fetched),
    reason: asked.accept ?? null,
    file,
  });
  const after = completeCalendar(load(asked.economy, readData(root, asked.economy)), folder);
  answers.note(notes);
  const accepted = asked.accept === undefined ? 0 : submitted.doubts.length;
  return {
    ...{ economy: asked.economy, vintage: `releases/${day}`, rows: submitted.rows.length, kind, accepted },
    months: newMonths(submitted.rows, heldMonth(data), after),
  };
}

function nothing(economy: string): Pulled {
  return { economy, vintage: null, rows: 0, months: [], kind: "nothing", accepted: 0 };
}

type Asked = { readonly source: Source; readonly got: Fetched };

async function fetchAll(
  sources: readonly Source[],
  asked: PullAsked,
  ground: PullGround & { readonly data: Published; readonly day: string; readonly answers: Answers },
): Promise<Asked[]> {
  const until = shift(ground.day.slice(0, 7) as Period, -1);
  const found: Asked[] = [];
  const calls = callCounter(ground.root, ground.folder);
  for (const source of sources) {
    const since = sinceOf(asked, source, ground.data, until);
    const got = asked.offline
      ? keptSource(source, ground.answers)
      : await fetchSource(requests(source, since, until), { ...ground, source, calls });
    found.push({ source, got });
  }
  for (const source of asked.offline ? [] : sources) calls.done(source);
  return found;
}

function readAll(fetched: readonly Asked[], folder: string, { economy }: Published) {
  const codes = fromCodes(readCodes(join(programRoot(), "data", "codes"), "codes"));
  const book: CodeBook = withCurrencies(
    codes,
    economy.currencies.map(({ code }) => code),
  );
  const own = new Map<string, Mapping>(
    readCodes(join(folder, "mappings"), "mappings").map(({ path, text }) => [
      path.replace(/^.*\/|\.\w+$/g, ""),
      fromMappingYaml(text, path),
    ]),
  );
  return fetched.map(({ source, got }) => ({
    source,
    readings: got.answered.flatMap((answer) => readAnswer(answer, source, book, own)),
  }));
}

/** A first pull that finds no figure at all has asked for the wrong thing. */
function refuseSilent(said: ReturnType<typeof readAll>): void {
  const [first] = said;
  if (first && said.every(({ readings }) => readings.length === 0))
    refusePull(
      `${first.source.id}: there is no figure in any of the answers.`,
      "Check the address in sources.yaml, the reporter first, or ask further back with --since.",
    );
}

/** The file for everything when a vintage of the day is there already, which is not changed but added to. */
function vintageFile({ folders, observations }: Published, day: string): string | null {
  if (!folders.some(({ date }) => date === day)) return null;
  const names = new Set(observations.filter(({ release }) => release === day).map(({ id }) => id.split(/[/:]/)[1]));
  let number = 1;
  while (names.has(`added-${number}.csv`)) number++;
  return `added-${number}.csv`;
}

function refuseDoubted({ doubts }: Submitted, { economy, accept }: PullAsked): void {
  if (doubts.length === 0 || accept?.trim()) return;
  const rows = doubts.map(({ check, row, place, what }) => `doubt  ${check}  ${row.id} (${place}): ${what}`);
  process.stderr.write(rows.map((row) => `${row}\n`).join(""));
  raise({ kind: "pull-doubted", economy, what: doubts[0]!.what, rows });
}

function answersOf(fetched: readonly Asked[]) {
  return fetched.flatMap(({ source, got }) =>
    Object.entries(got.notes).map(([name, kept]) => ({
      source: source.id,
      question: name.slice(source.id.length + 1),
      fetched: instantText(kept.at),
      sha256: [...kept.pages],
    })),
  );
}
