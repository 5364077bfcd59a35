import { lastMonth, shift, yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { Around } from "./around.ts";
import type { FigureClaim, Measure, Reading } from "./claim.ts";
import { measureOf } from "./figure-measure.ts";
import { signFor } from "./figure-sign.ts";
import { subjectsOf } from "./figure-subject.ts";
import { beyond, periodsOf } from "./figure-time.ts";
import type { Frame } from "./frame.ts";
import { type AmountItem, type Item, meaning } from "./item.ts";
import { runAround } from "./pairing.ts";
import { placesOf } from "./place.ts";
import type { Subject } from "./subject.ts";

const TABLE = 6;

/** The claim that a figure makes: what it can be a figure of; null when it is none of trade. */
export function figureClaim(around: Around, frameAt: number, at: number): FigureClaim | null {
  const frame = around.frames[frameAt]!;
  const amount = frame.items[at] as AmountItem;
  const unit = amount.unit === "bare" ? (runAround(frame.items, at).at(-1)?.unit ?? "bare") : amount.unit;
  if (!["percent", "points", "money"].includes(unit)) return null;
  // So many figures in one clause are a table's.
  if (frame.items.filter((item) => item.kind === "amount").length > TABLE) return null;
  const found = subjectsOf(around, frame, at);
  if (!found || found.subjects.some((subject) => subject.about.partner === "?")) return null;
  if (found.subjects.every((subject) => subject.foreign)) return null;
  const measure = measureOf(around, frame, at, unit);
  const when = periodsOf(around, frameAt, at);
  const forecasts = forecastsOf(around, frame);
  const sign = signFor(frame, at, measure, around.frames[frameAt - 1]);
  const shape = { measure: measure.measure, currency: amount.currency ?? around.terms, sign: sign.sign };
  const subjects = measure.measure === "share" ? withTopic(around, frameAt, found.subjects) : found.subjects;
  if (subjects === null) return null;
  const plain = subjects.flatMap(({ about }) =>
    forecasts.flatMap(({ forecast, shifted }) =>
      (shifted === null ? when.periods : [shifted]).map((period): Reading => ({ ...shape, about, period, forecast })),
    ),
  );
  const readings = [...plain, ...inOtherTerms(plain, around)];
  const doubt =
    around.label ??
    aside(around, amount) ??
    unsure(around, frameAt, at, plain) ??
    found.doubt ??
    found.subjects.find((one) => one.doubt)?.doubt ??
    measure.doubt ??
    when.doubt ??
    (plain.some(({ about }) => about.flow === "trade" && about.partner === WORLD) && around.frames.some(namesPartner)
      ? "it may be trade with the partner that the sentence names"
      : null) ??
    (around.revised && plain.some(isPast(around)) ? "it may be as since revised" : null) ??
    (forecasts.length > 1 ? "it does not say what it is compared with" : null) ??
    unlike(around, measure.measure);
  const { at: start, end, text } = amount;
  return {
    kind: "figure",
    amount: { ...amount, unit },
    readings,
    dated: when.dated,
    doubt,
    at: start,
    end,
    text,
    sentence: around.sentence,
  };
}

function namesPartner({ items }: Frame): boolean {
  return items.some((item) => meaning(item, "partner") !== null && meaning(item, "home") === null);
}

function isPast({ setting }: Around): (reading: Reading) => boolean {
  return ({ period, forecast }) => forecast === null && period !== null && period < setting.month;
}

/** A sum of money in brackets is most often the same in another currency. */
function aside({ brackets }: Around, amount: AmountItem): string | null {
  const within = brackets.some(([from, to]) => from < amount.at && amount.at < to);
  return within && amount.currency !== null ? "it may be the same sum in another currency" : null;
}

/** A quantity of goods, or a bare number before a word that may be its unit. */
function countsGoods(item: Item, index: number, items: readonly Item[]): boolean {
  const strange = items[index + 1]?.kind === "unknown";
  if (item.kind === "count") return strange && !item.ordinal && /\d/u.test(item.text);
  if (item.kind !== "amount" || item.currency !== null) return false;
  return item.unit === "other" || (item.unit === "bare" && strange);
}

/** The office's headline is of another kind: only a level that fits a slip of ours exactly can be told from one of theirs. */
export const UNLIKE = "the office's headline figures are adjusted and ours are not";

function unlike({ setting }: Around, measure: Measure): string | null {
  return setting.alike || measure === "share" ? null : UNLIKE;
}

/** A growth rate whose terms are not named may be told in another currency of the economy. */
function inOtherTerms(readings: readonly Reading[], { terms, styled, setting }: Around): Reading[] {
  const { currency: headline, currencies } = setting.economy;
  if (terms !== null && !styled) return [];
  return currencies
    .filter(({ code }) => code !== (terms ?? headline))
    .flatMap(({ code }) =>
      readings
        .filter((one) => one.measure === "year-on-year" && one.forecast === null)
        .map((one) => ({ ...one, currency: code })),
    );
}

/** Whether it is a figure, a forecast, or one of several things that a comparison can be with. */
function forecastsOf(around: Around, frame: Frame): { forecast: string | null; shifted: Period | null }[] {
  const poll = frame.poll ?? around.frames.map((one) => one.poll).find((one) => one !== null) ?? "any";
  if (frame.role === "forecast") return [{ forecast: poll, shifted: null }];
  if (frame.role !== "loose") return [{ forecast: null, shifted: null }];
  const [before] = placesOf(
    { kind: "time", means: { of: "word", word: "previous" }, text: "", at: 0, end: 0 },
    around.setting,
  );
  return [
    { forecast: null, shifted: before ?? shift(lastMonth(around.setting.month), -1) },
    { forecast: poll, shifted: around.setting.month },
    { forecast: null, shifted: yearEarlier(around.setting.month) },
  ];
}

/** What leaves a figure open whatever it is about: its currency, its time to come, or that it may count goods. */
function unsure(around: Around, frameAt: number, at: number, readings: readonly Reading[]): string | null {
  const { frames, setting, styled, terms } = around;
  const frame = frames[frameAt]!;
  const [measure] = readings.map((one) => one.measure);
  const vague = styled || (terms === null && readings.some((one) => one.about.flow === "trade"));
  if (vague && measure === "year-on-year" && setting.economy.currencies.length > 1)
    return "it does not say in which currency";
  if (measure !== "level" && readings.some((one) => one.about.flow === "balance"))
    return "growth of a balance is only looked for";
  const before = frames.slice(0, frameAt);
  const ahead = before.some((one) => one.role === "forecast") && before.some((one) => beyond(one.period, setting));
  const modal = frame.items.slice(0, at).some((item) => meaning(item, "plain") === "modal");
  if (ahead || (frame.role !== "forecast" && modal)) return "it may be expected only";
  const near = frames.slice(Math.max(0, frameAt - 1), frameAt + 1);
  return near.some(({ items }) => items.some(countsGoods)) ? "it may be of a quantity" : null;
}

/** Whose share it is: "the bloc took 14 percent of all exports" names the partner without a small word before it. */
function withTopic({ frames }: Around, frameAt: number, subjects: readonly Subject[]): Subject[] | null {
  const spoken = frames
    .slice(0, frameAt + 1)
    .flatMap(({ items }) => items.flatMap((item) => meaning(item, "partner") ?? []));
  const partner = spoken.at(-1);
  if (subjects.every(({ about }) => about.partner !== WORLD)) return [...subjects];
  return partner === undefined ? null : subjects.map((one) => ({ ...one, about: { ...one.about, partner } }));
}
