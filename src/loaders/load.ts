import type { Observation } from "../observations/observation.ts";
import type { ReleaseFolder } from "../observations/table.ts";
import { raise } from "../problems.ts";
import type { Calendar } from "../vocabulary/calendar.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import { fromCalendarCsv } from "./calendar-csv.ts";
import { fromEconomyYaml } from "./economy-yaml.ts";
import { fromForecastsCsv } from "./forecasts-csv.ts";
import { type EditorsNote, fromNotesMarkdown } from "./notes-markdown.ts";
import type { Seen } from "./refuse-duplicates.ts";
import { fromReleaseCsv } from "./release-csv.ts";
import { fromReleaseYaml, type ReleaseCard } from "./release-yaml.ts";

/** A file of an economy's folder: its path below data/ and what it says. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** Everything an economy's folder holds, checked. */
export interface Published {
  readonly economy: Economy;
  readonly calendar: Calendar;
  readonly observations: readonly Observation[];
  readonly forecasts: readonly Observation[];
  readonly folders: readonly (ReleaseFolder & { readonly card: ReleaseCard })[];
  /** Notes by month, as the file is named: `2025-11`. */
  readonly notes: ReadonlyMap<string, readonly EditorsNote[]>;
  /** Every file that was read, and its hash. */
  readonly inputs: readonly Pick<TextFile, "path" | "sha256">[];
}

/** What release folders gave when they were read before, by folder. */
export type ReleaseReadings = Map<string, { readonly of: string; readonly read: Release }>;

interface Release {
  readonly folder: Published["folders"][number];
  readonly observations: readonly Observation[];
}

/**
 * Reads an economy's folder from the text of its files; the first thing wrong in any of them is a problem with its place.
 * A release whose files are those of a reading `before` is not read again.
 */
export function load(id: string, files: readonly TextFile[], before: ReleaseReadings = new Map()): Published {
  const economy = fromEconomyYaml(need(id, files, "economy.yaml"), `${id}/economy.yaml`);
  const calendar = fromCalendarCsv(need(id, files, "calendar.csv"), `${id}/calendar.csv`);
  const forecasts = files.find((file) => file.path === `${id}/forecasts.csv`);
  const releases = groupBy(
    files.filter((file) => file.path.startsWith(`${id}/releases/`)),
    (file) => file.path.split("/")[2]!,
  );
  const dates = [...releases.keys()].sort();
  const read = dates.map((date) => release(id, date, { files: releases.get(date)!, before }));
  return {
    economy,
    calendar,
    forecasts: forecasts ? fromForecastsCsv(forecasts.text, forecasts.path, economy.polls) : [],
    folders: read.map((one) => one.folder),
    observations: read.flatMap((one) => one.observations),
    ...withNotes(id, files),
  };
}

/** The notes among an economy's files, and the list of all of them: what alone is new when only a note has changed. */
export function withNotes(id: string, files: readonly TextFile[]): Pick<Published, "inputs" | "notes"> {
  const notes = files.filter((file) => file.path.startsWith(`${id}/notes/`));
  return {
    inputs: files.map(({ path, sha256 }) => ({ path, sha256 })),
    notes: new Map(
      notes.map((file) => [file.path.split("/").at(-1)!.replace(/\.md$/, ""), fromNotesMarkdown(file.text, file.path)]),
    ),
  };
}

function need(id: string, files: readonly TextFile[], name: string): string {
  const file = files.find((one) => one.path === `${id}/${name}`);
  return (
    file?.text ??
    raise({
      kind: "file-missing",
      path: `${id}/${name}`,
      remedy: "Every economy needs it; see CONTRIBUTING.md, a new economy.",
    })
  );
}

function release(
  id: string,
  date: string,
  { files, before }: { readonly files: readonly TextFile[]; readonly before: ReleaseReadings },
): Release {
  const of = files.map(({ path, sha256 }) => `${path} ${sha256}`).join("\n");
  const known = before.get(date);
  if (known?.of === of) return known.read;
  const read = { folder: folder(id, date, files), observations: observationsOf(date, files) };
  before.set(date, { of, read });
  return read;
}

function folder(id: string, date: string, files: readonly TextFile[]): Published["folders"][number] {
  const path = `${id}/releases/${date}/release.yaml`;
  if (!/^\d{4}-\d\d-\d\d$/.test(date))
    raise({
      kind: "data-malformed",
      place: { file: `${id}/releases/${date}` },
      what: "a release folder is named by its day.",
      remedy: "Rename it to a date such as 2025-12-08.",
    });
  const file = files.find((one) => one.path === path);
  if (!file)
    return raise({
      kind: "file-missing",
      path,
      remedy: "Add it, with kind, backfills and the sources of the folder's figures.",
    });
  const card = fromReleaseYaml(file.text, path);
  return { date, backfills: card.backfills, card };
}

function observationsOf(date: string, files: readonly TextFile[]): Observation[] {
  const tables = files.filter((file) => file.path.endsWith(".csv"));
  const seen: Seen = new Map();
  return tables.flatMap((file) => fromReleaseCsv(file.text, file.path, date, seen));
}
