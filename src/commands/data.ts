import { join } from "node:path";
import { now } from "../io/clock.ts";
import { dayIn } from "../io/instant.ts";
import { economiesIn, readData } from "../io/read-data.ts";
import { textIn } from "../io/write-vintage.ts";
import { load } from "../loaders/load.ts";
import { fromSourceYaml } from "../loaders/sources/source-yaml.ts";
import { expectedUpTo, nextPeriod, usualDay } from "../vocabulary/expected-release.ts";
import { lastMonth, monthNumber } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { dataFolder } from "./data-folder.ts";
import { heldMonth } from "./months-held.ts";

/** How an economy's data stand. */
interface Status {
  readonly economy: string;
  readonly sources: readonly string[];
  readonly newest: Period | null;
  /** The newest month for which any partner's level is held. */
  readonly newestByPartner: Period | null;
  /** Months up to the newest without a total. */
  readonly lacks: readonly string[];
  readonly late: readonly { readonly period: Period; readonly expected: string }[];
  readonly next: { readonly period: Period; readonly expected: string } | null;
}

/** Says of each economy what it has, what it lacks, and what is late by its release calendar. Returns the exit code. */
export function data(asked: { readonly economy?: string; readonly data?: string; readonly json: boolean }): number {
  const root = dataFolder(asked);
  const economy = asked.economy === "status" ? undefined : asked.economy;
  const found = (economy ? [economy] : economiesIn(root)).map((name) => statusOf(root, name));
  process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : found.map(inWords).join(""));
  return 0;
}

function statusOf(root: string, id: string): Status {
  const held = load(id, readData(root, id));
  const { calendar, economy, observations } = held;
  const today = dayIn(now(), economy.release.zone);
  const newest = heldMonth(held);
  const levels = observations.filter(({ measure, value }) => measure === "level" && value !== null);
  const totals = new Set(
    levels
      .filter(({ partner, product }) => partner === "WLD" && product === "TOTAL")
      .map(({ period }) => lastMonth(period)),
  );
  const partners = levels
    .filter(({ partner }) => partner !== "WLD")
    .map(({ period }) => lastMonth(period))
    .sort();
  const planned = calendar.filter(({ period, released }) => released <= today && lastMonth(period) > (newest ?? ""));
  const late = [...planned, ...expectedUpTo(calendar, economy, today)];
  const last = late.at(-1)?.period ?? calendar.at(-1)?.period;
  const next = last ? nextPeriod(last, economy) : null;
  const declared = textIn(join(root, id, "sources.yaml"));
  return {
    economy: id,
    sources: declared ? fromSourceYaml(declared, `${id}/sources.yaml`).map((source) => source.id) : [],
    newest,
    newestByPartner: partners.at(-1) ?? null,
    lacks: calendar
      .map(({ period }) => period)
      .filter((period) => !totals.has(lastMonth(period)) && lastMonth(period) <= (newest ?? "")),
    late: late.map(({ period, released }) => ({ period, expected: released })),
    next: next ? { period: next, expected: usualDay(calendar, next) } : null,
  };
}

function inWords({ economy, sources, newest, newestByPartner, lacks, late, next }: Status): string {
  const behind = newest && newestByPartner ? monthNumber(newest) - monthNumber(newestByPartner) : 0;
  const lines = [
    `${economy}  ${newest ? `totals up to ${newest}` : "no totals"}, partners up to ${newestByPartner ?? "no month"}${behind > 0 ? `, ${behind} months behind` : ""}`,
    `  sources: ${sources.join(", ") || "none declared"}`,
    `  lacks: ${lacks.length > 0 ? `the totals of ${lacks.length} periods, ${lacks[0]} to ${lacks.at(-1)}` : "no total since its calendar begins"}`,
    `  late: ${lateWords(late)}`,
    ...(next ? [`  next: ${next.period}, about ${next.expected}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function lateWords(late: Status["late"]): string {
  const [first, last] = [late[0], late.at(-1)];
  if (!first || !last) return "nothing";
  if (late.length === 1) return `${first.period}, expected ${first.expected}`;
  return `${late.length} periods, ${first.period} (expected ${first.expected}) to ${last.period} (expected ${last.expected})`;
}
