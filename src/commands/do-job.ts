import { faultLine } from "../edition/check.ts";
import type { Edition } from "../edition/edition.ts";
import { editionText } from "../edition/edition-text.ts";
import { forgetData, readData } from "../io/read-data.ts";
import { readLanguage } from "../io/read-language.ts";
import { versions } from "../io/root.ts";
import { sha256 } from "../io/sha256.ts";
import { storeAt } from "../io/store.ts";
import { templatesHash } from "../io/templates-hash.ts";
import { inCurrency } from "../loaders/in-currency.ts";
import type { Published, TextFile } from "../loaders/load.ts";
import type { Printer } from "../pdf/print.ts";
import { makeEdition, type Wanted } from "../pipeline.ts";
import { raise } from "../problems.ts";
import type { Focus } from "../vocabulary/focus.ts";
import type { Format } from "../vocabulary/format.ts";
import type { Paper, Theme } from "../vocabulary/theme.ts";
import { bases } from "./bases.ts";
import { believed } from "./believed.ts";
import { filesOf } from "./files-of.ts";
import { keyOf } from "./key-of.ts";
import { loaded } from "./loaded.ts";
import { prove } from "./prove.ts";
import { wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";
import { markOf, themeFor } from "./theme-for.ts";
import { whyChanged } from "./why-changed.ts";

/** One edition to be made, in plain data, so that any worker anywhere can do it. */
export interface Job {
  /** Where it goes, below the store's root: unique, and the job's name. */
  readonly place: string;
  readonly economy: string;
  readonly month: string;
  readonly asOf: string;
  readonly locale: string;
  readonly formats: readonly Format[];
  readonly focus?: Focus | undefined;
  readonly theme?: string | undefined;
  readonly paper?: Paper | undefined;
  /** The data folder, and the hash of the economy's files that the job was planned on. */
  readonly data: string;
  readonly dataHash: string;
  /** Of templates, style and program. */
  readonly templatesHash: string;
  readonly store: string;
}

/** What came of a job: made, with the reason; or left, since what it would say stands there already. */
export interface Done {
  readonly outcome: "made" | "same";
  readonly because: string;
}

/** How an edition of a batch came out. */
export type Outcome = { readonly place: string } & (
  | Done
  | { readonly outcome: "failed"; readonly because: string; readonly remedy: string }
);

const NAMED = 3;

/** Makes the edition of a job, reads it back, and stores it; one whose edition has not changed is left as it is. */
export async function doJob(job: Job, printer: Printer): Promise<Done> {
  const store = storeAt(job.store);
  const { edition, theme } = editionOf(job);
  const before = await store.record(job.place);
  const text = editionText(edition);
  const record = { from: fromOf(job), edition: sha256(`${job.templatesHash} ${job.formats} ${text}`) };
  if (before?.edition === record.edition) {
    await store.note(job.place, { ...before, from: record.from });
    return { outcome: "same", because: "nothing that it uses has changed" };
  }
  const old = await store.read(job.place, "edition.json");
  const because = whyChanged(old && Buffer.from(old).toString("utf8"), edition, before !== null);
  const files = await filesOf(
    edition,
    {
      formats: job.formats,
      printer: job.formats.includes("pdf") ? printer : null,
      theme,
      templates: templatesFor(job),
    },
    () => {},
  );
  const faults = (await prove(files, job.place, job)).flatMap((result) => result.faults).map(faultLine);
  if (faults.length > 0) raise({ kind: "edition-wrong", path: job.place, faults: faults.slice(0, NAMED) });
  const hashes = Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)]));
  await store.put(job.place, files, { ...record, files: hashes });
  return { outcome: "made", because };
}

/** One hash for everything that an edition is made from. */
export function fromOf({ store: _, data: __, ...job }: Job): string {
  return sha256(JSON.stringify([job, versions()]));
}

function editionOf(job: Job): { readonly edition: Edition; readonly theme: Theme } {
  const files = dataOf(job);
  if (job.templatesHash !== templatesHash(templatesFor(job)))
    raise({
      kind: "job-refused",
      what: `The program or its templates are not those that ${job.place} was planned with.`,
      remedy: "Let the batch and all its workers run the same version.",
    });
  const data = inCurrency(loaded(job.economy, files), job.focus?.currency);
  const language = readLanguage(templatesFor(job), job.locale);
  const theme = themeFor(job, data.economy);
  const want = wanted(job, data);
  believeOnce(want, data);
  const edition = makeEdition({ ...want, focus: job.focus }, data, language, versions(), bases);
  return { edition: { ...edition, theme: markOf(theme, job) }, theme };
}

const looked = new WeakMap<Published, Set<string>>();

/** A month of which many editions are made is looked at once. */
function believeOnce(want: Wanted, data: Published): void {
  const months = looked.get(data) ?? new Set<string>();
  looked.set(data, months);
  const name = `${want.month} ${want.asOf}`;
  if (months.has(name)) return;
  believed(data, want, { month: want.month });
  months.add(name);
}

/** The very data that the job was planned on; read once more when what is held is older. */
function dataOf({ data, economy, dataHash, place }: Job): TextFile[] {
  const held = readData(data, economy);
  if (keyOf(held) === dataHash) return held;
  forgetData();
  const files = readData(data, economy);
  if (keyOf(files) === dataHash) return files;
  return raise({
    kind: "job-refused",
    what: `The data of ${economy} are not those that ${place} was planned on.`,
    remedy: "Run the batch again once the data folder is the same everywhere and stays as it is.",
  });
}
