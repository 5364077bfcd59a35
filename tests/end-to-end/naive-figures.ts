import { monthsBetween, type NaiveData, type Num, yearBack } from "./naive-data.ts";

/** Whom and what a figure is about, as the naive reckoner names it. */
export interface About {
  readonly flow: string;
  readonly partner: string;
  readonly product: string;
}

export const whole = (flow: string): About => ({ flow, partner: "WLD", product: "TOTAL" });
export const withOne = (flow: string, partner: string): About => ({ flow, partner, product: "TOTAL" });

/** Figures as known on a day, worked out one by one by plain loops. */
export class Naive {
  readonly data: NaiveData;
  readonly asOf: string;
  private readonly kept = new Map<string, Num | null>();

  constructor(data: NaiveData, asOf: string) {
    this.data = data;
    this.asOf = asOf;
  }

  private once(key: string, work: () => Num | null): Num | null {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = work();
    this.kept.set(key, made);
    return made;
  }

  /** The figure of the newest release up to the day; failing that, of the oldest archive after it, if the month was out. */
  printed(about: About, measure: string, unit: string, period: string, adjustment = "unadjusted"): Num | null {
    const key = `${about.flow}|${about.partner}|${about.product}|${measure}|${unit}|${adjustment}|${period}`;
    let best: { release: string; value: number | null; digit: number; late: boolean } | null = null;
    for (const row of this.data.rows.get(key) ?? []) {
      const late = row.release > this.asOf;
      const out = (this.data.released[period.slice(-7)] ?? "9999") <= this.asOf;
      if (late && !(out && this.data.archives.includes(row.release))) continue;
      if (
        best === null ||
        (best.late && !late) ||
        (best.late && late && row.release < best.release) ||
        (!best.late && !late && row.release >= best.release)
      )
        best = { ...row, late };
    }
    return best === null || best.value === null ? null : { ...best, value: best.value, unit };
  }

  /** What the very release that brought the period printed. */
  firstPrint(about: About, measure: string, unit: string, period: string): Num | null {
    const day = this.data.released[period.slice(-7)];
    if (day === undefined || day > this.asOf) return null;
    const key = `${about.flow}|${about.partner}|${about.product}|${measure}|${unit}|unadjusted|${period}`;
    for (const row of this.data.rows.get(key) ?? [])
      if (row.release === day && row.value !== null) return { ...row, value: row.value, unit, late: false };
    return null;
  }

  /** Whether a row of that name is known on the day, with a figure or without. */
  known(about: About, measure: string, unit: string, period: string): boolean {
    return this.printed(about, measure, unit, period) !== null;
  }

  level(about: About, period: string): Num | null {
    return this.once(`level|${Object.values(about).join("|")}|${period}`, () => {
      let printed: Num | null = null;
      for (const { code } of this.data.economy.currencies) printed ??= this.printed(about, "level", code, period);
      if (about.flow !== "balance") return printed ?? this.added(about, monthsBetween(period));
      const exports = this.level({ ...about, flow: "exports" }, period);
      const imports = this.level({ ...about, flow: "imports" }, period);
      const worked = exports && imports && exports.unit === imports.unit ? less(exports, imports) : null;
      if (printed === null || worked === null) return printed ?? worked;
      // A printed balance holds until exports or imports are printed again without it.
      if (printed.late !== worked.late) return printed.late ? worked : printed;
      return printed.late || printed.release >= worked.release ? printed : worked;
    });
  }

  /** The level of a month adjusted for the seasons; of the balance what remains when none is printed. */
  adjusted(flow: string, month: string): number | null {
    if (month.includes("/")) return null;
    const own = this.printed(whole(flow), "level", this.data.economy.currency, month, "seasonally-adjusted");
    if (own !== null || flow !== "balance") return own?.value ?? null;
    const [exports, imports] = [this.adjusted("exports", month), this.adjusted("imports", month)];
    return exports === null || imports === null ? null : exports - imports;
  }

  private added(about: About, parts: readonly string[]): Num | null {
    if (parts.length < 2) return null;
    return sum(parts.map((month) => this.level(about, month)));
  }

  growth(about: About, period: string): number | null {
    if (about.flow === "balance") return null;
    return this.printed(about, "year-on-year", "percent", period)?.value ?? this.growthOfLevels(about, period);
  }

  growthOfLevels(about: About, period: string): number | null {
    const now = this.level(about, period);
    const then = this.level(about, yearBack(period));
    return now && then && now.unit === then.unit ? tenths(now.value, then.value) : null;
  }

  /** The year to date by the office's cumulated table. */
  office(about: About, span: string): Num | null {
    const unit = this.data.economy.currency;
    const own = this.printed(about, "level", unit, span);
    if (about.flow !== "balance") return own;
    const exports = this.printed({ ...about, flow: "exports" }, "level", unit, span);
    const imports = this.printed({ ...about, flow: "imports" }, "level", unit, span);
    if (!exports || !imports) return own;
    return own && !own.late && (exports.late || own.release >= exports.release) ? own : less(exports, imports);
  }

  /** The year to date by adding the releases. */
  summed(about: About, span: string): Num | null {
    const parts = this.data.periods.filter(
      (part) => part.slice(0, 7) >= span.slice(0, 7) && part.slice(-7) <= span.slice(-7),
    );
    if (parts[0]?.slice(0, 7) !== span.slice(0, 7) || parts.at(-1)?.slice(-7) !== span.slice(-7)) return null;
    return sum(parts.map((part) => this.level(about, part)));
  }

  soFar(about: About, span: string): Num | null {
    return this.once(`ytd|${Object.values(about).join("|")}|${span}`, () => {
      const [office, added] = [this.office(about, span), this.summed(about, span)];
      if (!office || !added) return office ?? added;
      return office.late && !added.late ? added : office;
    });
  }

  /** By the way that was not taken. */
  otherwise(about: About, span: string): Num | null {
    const [office, added] = [this.office(about, span), this.summed(about, span)];
    if (!office || !added) return null;
    return office.late && !added.late ? office : added;
  }

  growthSoFar(about: About, span: string): number | null {
    if (about.flow === "balance") return null;
    const printed = this.printed(about, "year-on-year", "percent", span);
    if (printed) return printed.value;
    const [now, then] = [this.soFar(about, span), this.soFar(about, yearBack(span))];
    return now && then && then.value > 0 ? toTenths(((now.value - then.value) / then.value) * 100) : null;
  }

  share(about: About, period: string): number | null {
    const [part, all] = [this.level(about, period), this.level(whole(about.flow), period)];
    return part && all && all.value > 0 && part.unit === all.unit ? (part.value / all.value) * 100 : null;
  }

  /** Points of the whole's growth that a part brought, to a tenth. */
  contribution(about: About, period: string): number | null {
    const [now, then] = [this.level(about, period), this.level(about, yearBack(period))];
    const all = this.level(whole(about.flow), yearBack(period));
    if (!now || !then || !all || all.value <= 0 || now.unit !== then.unit || now.unit !== all.unit) return null;
    return toTenths(((now.value - then.value) / all.value) * 100);
  }

  /** The forecast of the first poll with a name that has one. */
  forecast(flow: string, period: string): { poll: string; id: string; value: number } | null {
    const [measure, unit] = flow === "balance" ? ["level", this.data.economy.currency] : ["year-on-year", "percent"];
    for (const poll of this.data.economy.polls) {
      const value = this.data.forecasts.get(`${flow}|${measure}|${period}|${poll.id}|${unit}`);
      if (value !== undefined && poll.id !== "unnamed") return { poll: poll.name, id: poll.id, value };
    }
    return null;
  }

  /** The releases up to a period, oldest first. */
  upTo(period: string): string[] {
    return this.data.periods.filter((one) => one.slice(-7) <= period.slice(-7));
  }
}

/** Growth as an office would print it, to a tenth of a percent, halves away from zero. */
export function tenths(now: number, then: number): number | null {
  if (then <= 0) return null;
  const size = Math.round((Math.abs(now - then) / then) * 1000 + 1e-7) / 10;
  return now < then && size > 0 ? -size : size;
}

function less(one: Num, other: Num): Num {
  const release = [one.release, other.release].sort()[1]!;
  return {
    value: one.value - other.value,
    unit: one.unit,
    digit: Math.max(one.digit, other.digit),
    release,
    late: one.late || other.late,
  };
}

function sum(parts: readonly (Num | null)[]): Num | null {
  let all: Num | null = null;
  for (const part of parts) {
    if (part === null || (all !== null && all.unit !== part.unit)) return null;
    all = all === null ? part : both(all, part);
  }
  return all;
}

function both(one: Num, other: Num): Num {
  return { ...less(one, other), value: one.value + other.value };
}

/** A rate as it is printed: to one decimal, halves away from zero. */
export function toTenths(rate: number): number {
  const tenths = Math.floor(Math.abs(rate) * 10 + 0.5 + 1e-9);
  return tenths === 0 ? 0 : (Math.sign(rate) * tenths) / 10;
}
