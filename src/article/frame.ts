import type { Period } from "../vocabulary/period.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { About } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { type Item, meaning, meanings } from "./item.ts";
import { placesOf, type Setting } from "./place.ts";
import { type Role, roleOf } from "./role.ts";
import { flowOf, partnerElsewhere, type Subject, subjectAt } from "./subject.ts";

/** What the text has spoken of before this sentence. */
export interface Memory {
  /** Subjects of the last sentence that had any. */
  subjects: readonly Subject[];
  /** The period of the last sentence that named one in a plain statement, and its paragraph. */
  period: Period | null;
  paragraph: number;
  /** The group of partners last spoken of. */
  bloc: string | null;
  /** The partner that the last sentence of this paragraph ended with. */
  partner: string | null;
  /** The terms that the last sentence of this paragraph named for its growth. */
  terms: string | null;
  /** The terms last named anywhere in the text before. */
  named: string | null;
}

/** A clause with what its words add up to. */
export interface Frame {
  readonly clause: Clause;
  readonly items: readonly Item[];
  /** Subjects in the clause by the place of their flow word. */
  readonly subjects: ReadonlyMap<number, Subject>;
  /** What a figure without a flow word of its own is about; null when that cannot be told. */
  readonly inherited: readonly Subject[] | null;
  /** Whose trade was spoken of just before: a flow that is named without a partner may still be with them. */
  readonly partner: string | null;
  readonly forecast: boolean;
  readonly poll: string | null;
  /** The role that a figure takes over from the clause before. */
  readonly role: Role;
  readonly basis: Basis | null;
  readonly period: Period | null;
  readonly sign: 1 | -1 | null;
  readonly apart: boolean;
}

/** What a change is measured on. */
export type Basis = "year" | "month" | "quarter" | "adjusted";

/** The frames of a sentence's clauses, each knowing what came before it. */
export function framesOf(clauses: readonly Clause[], setting: Setting, memory: Memory): Frame[] {
  const frames: Frame[] = [];
  for (const [index, clause] of clauses.entries())
    frames.push(frameOf(clause, clauses[index + 1], frames, setting, memory));
  return frames;
}

function frameOf(
  clause: Clause,
  next: Clause | undefined,
  before: readonly Frame[],
  setting: Setting,
  memory: Memory,
): Frame {
  const { items } = clause;
  const last = before.at(-1);
  const partner = last === undefined ? memory.partner : partnerOf(before);
  const subjects = subjectsIn(items, memory);
  const period =
    ownPeriod(items, setting) ?? (last && meaning(items[0], "link") === "then" ? lastPlace(last.items, setting) : null);
  const past = period !== null && period !== setting.month;
  const forecast = items.some((item) => meanings(item, "forecast").some((cue) => cue !== "seen" || !past));
  const apart = items.some((item) => meaning(item, "apart") !== null && flowOf(item) === null);
  const inherited = inheritance(items, before, memory);
  return {
    clause,
    items,
    subjects,
    partner,
    inherited,
    forecast,
    poll: items.map((item) => meaning(item, "poll")).find((poll) => poll !== null) ?? null,
    role: roleOf(clause, forecast, last, period, setting),
    basis: basisOf(items) ?? basisBehind(next, setting),
    period,
    sign: lastSign(items),
    apart: apart || (subjects.size === 0 && last !== undefined && isElse(last)),
  };
}

/** A clause whose figures are of something else, which the next one may go on with. */
function isElse({ items, subjects, apart }: Frame): boolean {
  const figure = items.findIndex((item) => item.kind === "amount");
  if (subjects.size > 0) return false;
  if (figure < 0) return apart;
  return apart || items.slice(0, figure).some((item) => item.kind === "unknown");
}

function subjectsIn(items: readonly Item[], memory: Memory): Map<number, Subject> {
  const found = new Map<number, Subject>();
  items.forEach((item, index) => {
    if (flowOf(item) === null) return;
    const subject = subjectAt(items, index, memory.bloc);
    found.set(index, subject);
    if (subject.about.partner !== WORLD && subject.about.partner !== "?") memory.bloc = subject.about.partner;
  });
  return found;
}

/** The last subject spoken of in the sentence, or those of the sentence before; a partner of the clause's own narrows it. */
function inheritance(items: readonly Item[], before: readonly Frame[], memory: Memory): Subject[] | null {
  const spoken = [...before].reverse().find((frame) => frame.subjects.size > 0 && !isApposition(frame));
  const strange = !spoken && before.some((frame) => frame.items.some((item) => item.kind === "unknown"));
  if (strange) return null;
  const from = spoken ? lastSpoken(spoken) : memory.subjects;
  if (from.length === 0) return null;
  const partner = partnerElsewhere(items, -1, memory.bloc);
  return from.map((subject) => (partner === null ? subject : withPartner(subject, partner)));
}

/** The last subject of the clause; both of "exports and imports". */
function lastSpoken({ items, subjects }: Frame): Subject[] {
  const [at, before] = [...subjects.keys()].reverse();
  const joined = before !== undefined && before === at! - 2 && meaning(items[at! - 1], "link") === "and";
  return [...subjects.values()].slice(joined ? -2 : -1);
}

/** "The bloc remained the largest partner, with trade up": a name without a flow may be what the sentence is about. */
function topic(item: Item): string[] {
  const partner = meaning(item, "partner");
  return partner !== null && meaning(item, "home") === null ? [partner] : [];
}

/** The partner spoken of last in these clauses. */
export function partnerOf(frames: readonly Frame[]): string | null {
  const spoken = frames.flatMap((frame) => [
    ...(frame.inherited ?? []).slice(0, 1).map(({ about }) => about.partner),
    ...[...frame.subjects.values()].map(({ about }) => about.partner),
    ...(frame.subjects.size === 0 ? frame.items.flatMap((item) => topic(item)) : []),
  ]);
  return spoken.filter((partner) => partner !== WORLD).at(-1) ?? null;
}

/** ", a bellwether of imports," says something of what stands before it and is not spoken on of. */
function isApposition({ clause, items }: Frame): boolean {
  const figure = items.some((item) => item.kind === "amount" || meaning(item, "move") !== null);
  return clause.link === "comma" && meaning(items[0], "plain") === "the" && items[1]?.kind === "unknown" && !figure;
}

function withPartner(subject: Subject, partner: string): Subject {
  const about: About = { ...subject.about, partner };
  return { ...subject, about };
}

/** The period that the clause names, when it names one that can be placed. */
function ownPeriod(items: readonly Item[], setting: Setting): Period | null {
  for (const [index, item] of items.entries()) {
    if (meaning(items[index - 1], "superlative") === "since") continue;
    const [place] = placesOf(item, setting);
    if (place) return place;
  }
  return null;
}

/** "…, when exports fell": the time last named in the clause before. */
function lastPlace(items: readonly Item[], setting: Setting): Period | null {
  return items.flatMap((item) => placesOf(item, setting).slice(0, 1)).at(-1) ?? null;
}

function basisOf(items: readonly Item[]): Basis | null {
  const bases = items.flatMap((item, index) =>
    meaning(items[index + 1], "plain") === "genitive" ? [] : meanings(item, "basis"),
  );
  if (bases.includes("adjusted")) return "adjusted";
  return (bases.find((basis) => basis !== "unadjusted") as Basis | undefined) ?? null;
}

/** "…, compared with October": the next clause may name the base and no figure. */
function basisBehind(next: Clause | undefined, setting: Setting): Basis | null {
  if (next?.link !== "previous" || next.items.some((item) => item.kind === "amount")) return null;
  const first = next.items.slice(1).find((item) => meaning(item, "plain") !== "the");
  const period = first ? (placesOf(first, setting)[0] ?? null) : null;
  if (period === null) return null;
  return period.slice(5) === setting.month.slice(-2) ? "year" : "month";
}

function lastSign(items: readonly Item[]): 1 | -1 | null {
  for (const item of [...items].reverse()) {
    const sign = signOf(item);
    if (sign !== null) return sign;
  }
  return null;
}

/** 1 for a word of rising, -1 for one of falling; null for any other. */
export function signOf(item: Item | undefined): 1 | -1 | null {
  const moves = meanings(item, "move");
  if (moves.includes("up") || moves.includes("turned-up")) return 1;
  return moves.includes("down") || moves.includes("turned-down") ? -1 : null;
}
