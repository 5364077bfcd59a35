import { join, resolve } from "node:path";
import { refuse } from "../deliver/refusal.ts";
import type { Edition } from "../edition/edition.ts";
import { now } from "../io/clock.ts";
import { instantOf, instantText } from "../io/instant.ts";
import { readDelivered } from "../io/read-delivered.ts";
import { readEditionFiles } from "../io/read-edition.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { type ProofAsked, prove } from "./prove.ts";
import { published } from "./request.ts";
import { themeOf } from "./theme-for.ts";

/** An edition that may leave: proved just now, and past its release instant. */
export interface Verified {
  readonly edition: Edition;
  readonly theme: Theme;
  readonly pdf: Uint8Array | null;
  /** Of every file in the folder: the same for the same files alone. */
  readonly fingerprint: string;
  readonly instant: number;
}

/** Proves the edition in a folder now, whatever was proved before: what leaves is what has been read back. */
export async function verified(folder: string, asked: ProofAsked): Promise<Verified> {
  const path = resolve(folder);
  const faults = (await prove(readEditionFiles(path), path, asked)).flatMap((result) => result.faults);
  const [first] = faults;
  if (first)
    refuse({ kind: "not-verified", folder, detail: `${first.file}, ${first.part}: ${first.words} ${first.reason}` });
  const read = readDelivered(path);
  const { economy } = published({ ...asked, economy: read.edition.economy.id });
  return { ...read, theme: themeOf(read.edition, asked, economy), instant: releaseOf(read.edition) };
}

/** The instant at which an edition may leave. */
export function releaseOf({ release }: Edition): number {
  return instantOf(release.date, release.time, release.zone);
}

/** Stops unless the edition's instant has come, and unless it is the month that is due or there is a reason for an older one. */
export function assertDue(
  one: Verified,
  asked: { readonly data?: string | undefined; readonly because?: string | undefined },
): void {
  const { edition, instant } = one;
  const name = `${edition.economy.id}/${lastMonth(edition.month)}`;
  const present = now();
  if (present < instant)
    refuse({ kind: "embargoed", edition: name, instant: instantText(instant), now: instantText(present) });
  const { calendar } = published({ ...asked, economy: edition.economy.id });
  const out = calendar.filter(({ released, time }) => instantOf(released, time, edition.release.zone) <= present);
  const due = out.at(-1)?.period ?? edition.month;
  if (due !== edition.month && !asked.because?.trim())
    refuse({ kind: "wrong-month", edition: name, due: join(edition.economy.id, lastMonth(due)) });
}
