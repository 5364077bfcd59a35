import type { HelperOptions } from "handlebars";
import type { Finding, Growth } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import { monthsOf, shift, wholeYear, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Role, Run } from "../vocabulary/run.ts";
import type { Pace } from "../vocabulary/words.ts";
import { paceOf } from "./pace.ts";
import { about, amount, bare, compact, periodName, type Speaker, short, signed } from "./say.ts";

type Bind = (run: Run) => string;
type Helper = (this: unknown, ...args: never[]) => unknown;

/** The helpers of prose templates. Each that prints a number, a direction or a claim binds it; one that is given nothing throws. */
export function proseHelpers(speaker: Speaker, bind: Bind): Record<string, Helper> {
  return { ...numbers(speaker, bind), ...moves(speaker, bind), ...names(speaker, bind), ...logic(speaker) };
}

function numbers(speaker: Speaker, bind: Bind): Record<string, Helper> {
  const { words } = speaker;
  return {
    amount: (fact: Fact) => bind(amount(speaker, given("amount", fact))),
    bare: (fact: Fact) => bind(bare(speaker, given("bare", fact))),
    about: (fact: Fact) => bind(about(speaker, given("about", fact))),
    short: (fact: Fact) => bind(short(speaker, given("short", fact))),
    compact: (fact: Fact) => bind(compact(speaker, given("compact", fact))),
    signed: (fact: Fact) => bind(signed(speaker, given("signed", fact))),
    ordinal: (fact: Fact) =>
      bind({
        text: words.ordinals[given("ordinal", fact).value - 1] ?? figureOrdinal(fact.value, words.suffixes),
        role: "count",
        fact: fact.id,
      }),
    cardinal: (fact: Fact) =>
      bind({
        text: words.cardinals[given("cardinal", fact).value - 1] ?? String(fact.value),
        role: "count",
        fact: fact.id,
      }),
    tally: (finding: Finding, field: string) => {
      const count = Number(given("tally", (finding as unknown as Readonly<Record<string, unknown>>)[field]));
      return bind({ text: words.cardinals[count - 1] ?? String(count), role: "count", finding: finding.id });
    },
  };
}

function moves(speaker: Speaker, bind: Bind): Record<string, Helper> {
  const { words } = speaker;
  const used = new Map<string, number>();
  let turn = 0;
  // Among the words of one size the one not used for longest comes next, so that no verb opens two sentences running.
  const next = (choices: readonly string[]): string => {
    const word = choices.reduce((best, one) => ((used.get(one) ?? -1) < (used.get(best) ?? -1) ? one : best));
    used.set(word, turn++);
    return word;
  };
  const verb = (growth: Growth, up: (pace: Pace) => string, down: (pace: Pace) => string, flat: string): string => {
    const fact = given("moved", growth).facts.value!;
    const pace = paceOf(growth);
    return bind({
      text: fact.value === 0 ? flat : fact.value > 0 ? up(pace) : down(pace),
      role: "direction",
      fact: fact.id,
    });
  };
  const direction = (fact: Fact, up: string, down: string) =>
    bind({ text: given("direction", fact).value >= 0 ? up : down, role: "direction", fact: fact.id });
  return {
    moved: (growth: Growth) =>
      verb(
        growth,
        (pace) => next(words.rose[pace]),
        (pace) => next(words.fell[pace]),
        words["no-change"].past,
      ),
    move: (growth: Growth) =>
      verb(
        growth,
        (pace) => words.rise[pace],
        (pace) => words.fall[pace],
        words["no-change"].present,
      ),
    moving: (growth: Growth) =>
      verb(
        growth,
        (pace) => words.rising[pace],
        (pace) => words.falling[pace],
        words["no-change"].participle,
      ),
    way: direction,
    side: (fact: Fact) => direction(fact, words.sides.surplus, words.sides.deficit),
    // For what a figure says by being nought, or by standing at an end of its kind.
    mark: (fact: Fact, role: Role, text: string) => bind({ text, role, fact: given("mark", fact).id }),
  };
}

function names(speaker: Speaker, bind: Bind): Record<string, Helper> {
  const { words, economy } = speaker;
  const partner = (code: string) => economy.partners.find((known) => known.code === code);
  return {
    "first-months": (period: Period) =>
      bind({ text: words.cardinals[monthsOf(given("first-months", period)).length - 1]!, role: "period", period }),
    "last-months": (period: Period) =>
      bind({ text: words.cardinals[monthsOf(given("last-months", period)).length - 1]!, role: "period", period }),
    "year-of": (period: Period) =>
      bind({ text: String(yearOf(given("year-of", period))), role: "period", period: wholeYear(yearOf(period)) }),
    year: (year: number) => bind({ text: String(given("year", year)), role: "period", period: wholeYear(year) }),
    period: (period: Period) => bind({ text: periodName(speaker, given("period", period)), role: "period", period }),
    "full-period": (period: Period) =>
      bind({ text: periodName(speaker, given("full-period", period), true), role: "period", period }),
    // The month of that name in the edition's own year, since no year stands beside it.
    "month-name": (period: Period) => {
      const named = shift(given("month-name", period), 12 * (yearOf(speaker.month) - yearOf(period)));
      return bind({ text: periodName(speaker, named, false), role: "period", period: named });
    },
    day: (date: string) =>
      `${Number(given("day", date).slice(8))} ${words.months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
    flow: (flow: "exports" | "imports") => words.flows[flow],
    shipments: (flow: "exports" | "imports") => words.shipments[flow],
    towards: (flow: "exports" | "imports") => words.towards[flow],
    partner: (code: string) => given("partner", partner(code)).name,
    "partner-short": (code: string) => given("partner-short", partner(code)).short,
    // How a poll's forecast is called where "forecast in a …" would not be English.
    "poll-words": (name: string) => economy.polls.find((poll) => poll.name === name)?.forecast ?? "",
    product: (code: string) =>
      given(
        "product",
        economy.products.find((known) => known.code === code),
      ).name,
    "currency-terms": (unit: string) => {
      const code = unit.startsWith("percent ") ? unit.slice("percent ".length) : economy.currency;
      return given(
        "currency-terms",
        economy.currencies.find((known) => known.code === code),
      ).one;
    },
    currencies: (unit: string) =>
      given(
        "currencies",
        economy.currencies.find((known) => known.code === unit),
      ).many,
    say: (finding: Finding, role: Role, text: string) => bind({ text, role, finding: given("say", finding).id }),
  };
}

function logic({ words }: Speaker): Record<string, Helper> {
  return {
    has: (facts: Readonly<Record<string, unknown>>, role: string) => role in facts,
    is: (finding: Readonly<Record<string, unknown>> | null, field: string, value: unknown) =>
      finding?.[field] === value,
    eq: (one: unknown, other: unknown) => one === other,
    positive: (fact: Fact) => given("positive", fact).value > 0,
    "same-sign": (one: Fact, other: Fact) =>
      Math.sign(given("same-sign", one).value) === Math.sign(given("same-sign", other).value),
    zero: (fact: Fact) => given("zero", fact).value === 0,
    and: (...args: unknown[]) => args.slice(0, -1).every(Boolean),
    or: (...args: unknown[]) => args.slice(0, -1).some(Boolean),
    not: (one: unknown) => !one,
    first: (items: readonly unknown[]) => given("first", items[0]),
    top: (items: readonly unknown[]) => items.slice(0, 4),
    list: function (this: unknown, items: readonly unknown[], options: HelperOptions) {
      const parts = given("list", items).map((item) => options.fn(item).trim());
      return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} ${words.and} ${parts.at(-1)}` : (parts[0] ?? "");
    },
  } as unknown as Record<string, Helper>;
}

function given<Value>(helper: string, value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error(`{{${helper}}} was given nothing to say`);
  return value;
}

function figureOrdinal(count: number, suffixes: readonly string[]): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${(teens ? undefined : suffixes[count % 10]) ?? suffixes[0]}`;
}
