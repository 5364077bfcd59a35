import type { Economy } from "../../vocabulary/economy.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { CodeBook } from "../sources/code-book.ts";
import { malformed } from "../sources/malformed.ts";
import type { Mapping } from "../sources/mapping.ts";
import type { Reading } from "../sources/reading.ts";
import { ADJUSTMENTS, FLOWS, MEASURES } from "../sources/trade-words.ts";
import { unitScale } from "../sources/unit-scale.ts";
import { oursFor } from "./bulk-columns.ts";
import { type Group, PLACES } from "./group.ts";
import type { LeadingCodes } from "./leading-codes.ts";

/** What an aggregation is read with. */
export interface Bulk {
  readonly mapping: Mapping;
  readonly economy: Economy;
  readonly book: CodeBook;
  readonly goods: LeadingCodes;
  /** What the rows came from, to be named in problems. */
  readonly file: string;
}

interface Sum {
  readonly sum: bigint;
  readonly lines: number;
  readonly figures: number;
}

/**
 * The watched series as readings: the world, each watched partner and group, and each watched product, a month and flow at a time.
 * Groups of partners come from rows of their own or, by the mapping's `groups`, from their members.
 * Rows that would count twice are a problem: codes of several lengths, or the world beside its partners.
 */
export function readingsOfGroups(groups: readonly Group[], bulk: Bulk): Reading[] {
  const sums = new Map<string, Sum>();
  const seen = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const [flow, partner, product] of seriesOf(group, bulk)) {
      add(sums, [group.period, flow, partner, product].join("|"), group);
      const at = `${group.period}|${flow}`;
      if (group.of === "partner") seen.set(at, (seen.get(at) ?? new Set()).add(partner));
    }
  }
  refuseDoubles(groups, seen, bulk);
  return readingsFrom(sums, seen, bulk);
}

/** Which series a sum belongs to: a partner's total, or those of every watched product whose code it begins with. */
function seriesOf({ flow, of, code }: Group, { mapping, book, file, goods }: Bulk): [string, string, string][] {
  const direction = oursFor(mapping.flow, "flow", flow, file, book);
  if (direction === null || !FLOWS.some((one) => one === direction)) return [];
  if (of === "partner") {
    const partner = oursFor(mapping.partner, "partner", code, file, book);
    return [[direction, partner ?? "", ALL_GOODS]];
  }
  return [...goods].flatMap(([digits, ours]) =>
    code.startsWith(digits) ? ours.map((product): [string, string, string] => [direction, WORLD, product]) : [],
  );
}

function add(sums: Map<string, Sum>, key: string, { sum, lines, figures }: Sum): void {
  const before = sums.get(key) ?? { sum: 0n, lines: 0, figures: 0 };
  sums.set(key, { sum: before.sum + sum, lines: before.lines + lines, figures: before.figures + figures });
}

function refuseDoubles(groups: readonly Group[], seen: ReadonlyMap<string, ReadonlySet<string>>, { file }: Bulk): void {
  const shortest = Math.min(...groups.map((group) => group.shortest));
  const longest = Math.max(...groups.map((group) => group.longest));
  if (groups.length > 0 && shortest !== longest)
    malformed(
      { file },
      `the product codes have ${shortest} to ${longest} signs.`,
      "Rows of several levels would be counted twice, and codes that lost a leading nought be others: choose one level with only.",
    );
  for (const [at, partners] of seen)
    if (partners.has(WORLD) && partners.size > 1)
      malformed(
        { file },
        `${at.replace("|", " ")} holds the world beside its partners.`,
        "Every product would be counted twice: leave the world's rows out with leave.",
      );
}

function readingsFrom(sums: Map<string, Sum>, seen: ReadonlyMap<string, ReadonlySet<string>>, bulk: Bulk): Reading[] {
  const watched = [WORLD, ...bulk.economy.partners.map(({ code }) => code)];
  const totals = [...seen].flatMap(([at, partners]) =>
    watched.flatMap((partner) => {
      const members = membersOf(partner, partners, bulk);
      const parts = members.map((member) => sums.get(`${at}|${member}|${ALL_GOODS}`)!);
      return parts.length > 0 ? [readingOf(`${at}|${partner}|${ALL_GOODS}`, parts, bulk)] : [];
    }),
  );
  const goods = [...sums].filter(([key]) => !key.endsWith(`|${ALL_GOODS}`));
  return [...totals, ...goods.map(([key, sum]) => readingOf(key, [sum], bulk))];
}

/** Whose rows make a partner's figure: its own, those of its members, or everybody's for the world. */
function membersOf(partner: string, partners: ReadonlySet<string>, { mapping, file }: Bulk): string[] {
  if (partners.has(partner)) return [partner];
  if (partner === WORLD) {
    const groups = Object.keys(mapping.groups).filter((group) => partners.has(group));
    if (groups.length > 0)
      malformed({ file }, `${groups[0]} has rows beside those of its members.`, "Leave them out with leave.");
    return [...partners];
  }
  return (mapping.groups[partner] ?? []).filter((member) => partners.has(member));
}

function readingOf(key: string, parts: readonly Sum[], { mapping, economy, book, file }: Bulk): Reading {
  const [period, flow, partner, product] = key.split("|") as [Period, Reading["flow"], string, string];
  const place = { file };
  const scale = unitScale(book, mapping.unit.is!, place);
  const sum = parts.reduce((whole, part) => whole + part.sum, 0n);
  const lacking = parts.reduce((whole, part) => whole + part.lines - part.figures, 0);
  const places = lastPlace(sum);
  return {
    reporter: economy.code,
    period,
    flow,
    partner,
    product,
    measure: MEASURES.find((one) => one === mapping.measure.is) ?? "level",
    adjustment: ADJUSTMENTS.find((one) => one === mapping.adjustment.is) ?? "unadjusted",
    unit: scale.unit,
    value: Number(`${sum}e${scale.power - PLACES}`),
    step: Number(`1e${scale.power - places}`),
    terms: scale.kind === "money" ? scale.unit : "",
    absence: null,
    status: mapping.status,
    note: lacking > 0 ? `${lacking} rows without a figure` : "",
    known: null,
    place,
  };
}

/** Decimal places that a sum needs; none when it is whole. */
function lastPlace(sum: bigint): number {
  let places = PLACES;
  for (let rest = sum; places > 0 && rest % 10n === 0n; rest /= 10n) places -= 1;
  return places;
}
