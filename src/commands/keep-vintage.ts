import { join } from "node:path";
import { addToVintage, writeVintage } from "../io/write-vintage.ts";
import type { Published } from "../loaders/load.ts";
import type { ReleaseCard } from "../loaders/release-yaml.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import type { Submitted } from "../loaders/sources/submit.ts";
import { cardText, vintageCard } from "../loaders/sources/vintage-card.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { usualDay } from "../vocabulary/expected-release.ts";
import { heldMonth, newMonths } from "./months-held.ts";

/** What a vintage is kept with. */
export interface KeepGround {
  readonly data: Published;
  readonly day: string;
  readonly folder: string;
  readonly sources: readonly Source[];
  readonly answers: NonNullable<ReleaseCard["answers"]>;
  readonly reason: string | null;
  readonly file: string | null;
}

const WEEK = 7 * 86_400_000;

/** Puts what was submitted into the release folder of its day, and says what kind of vintage it is. */
export function keepVintage(submitted: Submitted, ground: KeepGround): ReleaseCard["kind"] {
  const { data, day, folder, file } = ground;
  const aside = join(folder, "answers");
  const place = join(folder, "releases", day);
  const earlier = data.folders.find(({ date }) => date === day)?.card ?? null;
  const card = vintageCard(submitted, { ...ground, kind: kindOf(submitted, data, day) }, earlier);
  const tables = submitted.files.map(({ path, text }) => ({ path, bytes: text }));
  if (file === null) writeVintage(place, aside, [...tables, { path: "release.yaml", bytes: cardText(card) }]);
  else addToVintage(place, cardText(card), tables[0]!, aside);
  return card.kind;
}

/** A first print when it brings one new month at about its time; history when it comes late; a revision when it brings none. */
function kindOf({ rows }: Submitted, data: Published, day: string): ReleaseCard["kind"] {
  const months = newMonths(rows, heldMonth(data), data);
  if (months.length === 0) return "revision";
  const due = entryFor(data.calendar, months[0]!)?.released ?? usualDay(data.calendar, months[0]!);
  const timely = Math.abs(Date.parse(day) - Date.parse(due)) <= WEEK;
  return months.length === 1 && timely && data.calendar.length > 0 ? "first-release" : "archive";
}
