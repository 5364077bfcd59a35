import type { Claim, Claims } from "./naive-claims.ts";
import { monthsBetween, yearBack } from "./naive-data.ts";
import { type About, type Naive, toTenths, whole, withOne } from "./naive-figures.ts";

// The claims about parts of the trade, about balances and about longer stretches, each by plain loops.

const FLOWS = ["exports", "imports"];

/** Everything of that sort that can be said of a period, by the name of the finding. */
export function partClaims(naive: Naive, period: string): Claims {
  const claims: Claims = {};
  for (const flow of FLOWS) {
    if (agrees(naive, flow, period)) {
      Object.assign(claims, contributions(naive, flow, period), trends(naive, flow, period));
      for (const lead of naive.data.economy.watch.lead) Object.assign(claims, without(naive, flow, lead, period));
    }
    Object.assign(claims, partnerRecords(naive, flow, period));
  }
  for (const { code } of naive.data.economy.products) Object.assign(claims, volume(naive, code, period));
  for (const lead of naive.data.economy.watch.lead) Object.assign(claims, bilateral(naive, lead, period));
  for (const flow of [...FLOWS, "balance"]) Object.assign(claims, peaks(naive, flow, period));
  for (const about of [
    whole("balance"),
    ...naive.data.economy.watch.lead.map((code: string) => withOne("balance", code)),
  ])
    Object.assign(claims, swing(naive, about, period));
  return claims;
}

/** Points of the whole's growth that a part brought. */
export function points(naive: Naive, about: About, period: string): number | null {
  const [now, then, all] = [
    naive.level(about, period),
    naive.level(about, yearBack(period)),
    naive.level(whole(about.flow), yearBack(period)),
  ];
  if (!now || !then || !all || all.value <= 0 || now.unit !== then.unit || all.unit !== now.unit) return null;
  return toTenths(((now.value - then.value) / all.value) * 100);
}

/** Growth of a flow from which a partner's trade was taken out. */
export function growthWithout(naive: Naive, flow: string, code: string, period: string): number | null {
  let now: number | null = null;
  let then: number | null = null;
  const units = new Set<string>();
  for (const one of [period, yearBack(period)]) {
    const [all, part] = [naive.level(whole(flow), one), naive.level(withOne(flow, code), one)];
    if (!all || !part) return null;
    units.add(all.unit).add(part.unit);
    if (one === period) now = all.value - part.value;
    else then = all.value - part.value;
  }
  if (units.size > 1 || now === null || then === null || then <= 0) return null;
  return toTenths(((now - then) / then) * 100);
}

/** The last so many months together; null when they are not whole releases or one is missing. */
export function together(naive: Naive, about: About, months: number, period: string): number | null {
  const last = period.slice(-7);
  let first = last;
  for (let count = 1; count < months; count++) first = monthBefore(first);
  const all = months === 1 ? last : `${first}/${last}`;
  return naive.summed(about, all)?.value ?? null;
}

export function growthTogether(naive: Naive, about: About, months: number, period: string): number | null {
  const [now, then] = [together(naive, about, months, period), together(naive, about, months, yearBack(period))];
  return now === null || then === null || then <= 0 ? null : toTenths(((now - then) / then) * 100);
}

export function overTwoYears(naive: Naive, about: About, period: string): number | null {
  const [now, then] = [naive.level(about, period), naive.level(about, yearBack(yearBack(period)))];
  return now && then && then.value > 0 && now.unit === then.unit
    ? toTenths(((now.value - then.value) / then.value) * 100)
    : null;
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

/** Whether the levels give the growth that is told, to half a point. */
export function agrees(naive: Naive, flow: string, period: string): boolean {
  const [told, worked] = [naive.growth(whole(flow), period), naive.growthOfLevels(whole(flow), period)];
  const other = naive.level(whole(flow), period)?.unit !== naive.data.economy.currency;
  return told !== null && worked !== null && !other && Math.abs(told - worked) < 0.5 + 1e-6;
}

function contributions(naive: Naive, flow: string, period: string): Claims {
  const { watch, partners } = naive.data.economy;
  const codes = new Set<string>([...watch.lead, ...(flow === "exports" ? watch.destinations : watch.origins)]);
  const members = new Set<string>();
  for (const partner of partners)
    if (codes.has(partner.code)) for (const member of partner.contains) members.add(member);
  const parts: [string, number][] = [];
  let covered = 0;
  for (const code of codes) {
    const value = members.has(code) ? null : points(naive, withOne(flow, code), period);
    if (value === null) continue;
    parts.push([code, value]);
    covered += naive.share(withOne(flow, code), period) ?? 0;
  }
  const claims: Claims = {};
  if (parts.length < 4 || covered < 40) return claims;
  for (const sign of [1, -1]) {
    let best: [string, number] | null = null;
    for (const part of parts) if (best === null || sign * part[1] > sign * best[1]) best = part;
    const [code, value] = best!;
    const tie = parts.some(([other, size]) => other !== code && size === value);
    if (tie || sign * value < 1) continue;
    let next = Number.NEGATIVE_INFINITY;
    for (const [other, size] of parts) if (other !== code) next = Math.max(next, sign * size);
    claims[`contribution:${flow}.partner.${code}`] = { to: sign > 0 ? "up" : "down", value, next: sign * next };
  }
  return claims;
}

function without(naive: Naive, flow: string, code: string, period: string): Claims {
  const value = growthWithout(naive, flow, code, period);
  const [all, part] = [naive.growth(whole(flow), period), naive.growth(withOne(flow, code), period)];
  if (!value || all === null || part === null || Math.abs(value - all) < 1 - 1e-6) return {};
  const apart = (value > all && part <= all) || (value < all && part > all);
  return apart ? { [`without:${flow}.partner.${code}`]: { value, whole: all, part } } : {};
}

function bilateral(naive: Naive, code: string, period: string): Claims {
  const about = withOne("balance", code);
  const [now, then] = [naive.level(about, period), naive.level(about, yearBack(period))];
  if (!now || !then || now.unit !== then.unit || now.unit !== naive.data.economy.currency) return {};
  const gap = now.value - then.value;
  return { [`bilateral:balance.partner.${code}`]: { value: now.value, yearAgo: then.value, gap } };
}

function swing(naive: Naive, about: About, period: string): Claims {
  const releases = naive.upTo(period);
  const value = (at: number) => (at < 0 ? null : (naive.level(about, releases[at]!)?.value ?? null));
  const last = releases.length - 1;
  const [now, before] = [value(last), value(last - 1)];
  if (!now || !before || now > 0 === before > 0) return {};
  let at = last - 1;
  while (value(at) !== null && value(at) !== 0 && value(at)! > 0 === before > 0) at--;
  const ended = value(at);
  const same = ended !== null && ended !== 0 && ended > 0 === now > 0;
  const name = about.partner === "WLD" ? "balance.total" : `balance.partner.${about.partner}`;
  return {
    [`swing:${name}`]: {
      to: now > 0 ? "surplus" : "deficit",
      since: last - 1 - at > 1 && same ? releases[at] : null,
      value: now,
      previous: before,
    },
  };
}

function peaks(naive: Naive, flow: string, period: string): Claims {
  if (period.includes("/")) return {};
  const claims: Claims = {};
  const now = naive.level(whole(flow), period);
  const first = naive.data.periods[0]!.slice(0, 7);
  if (!now || first >= period) return claims;
  const months = monthsBetween(`${first}/${period}`).slice(0, -1);
  for (const extreme of ["highest", "lowest"]) {
    const beyond = (one: string) => {
      const other = naive.level(whole(flow), one);
      if (!other) return null;
      const gap = (extreme === "highest" ? 1 : -1) * (now.value - other.value);
      return gap > Math.max(now.digit, other.digit) / 2;
    };
    let at = months.length - 1;
    while (at >= 0 && beyond(months[at]!)) at--;
    const reach = months.length - 1 - at;
    const stop = at < 0 ? null : naive.level(whole(flow), months[at]!);
    const least = flow !== "balance" && extreme === "lowest" ? 12 : 6;
    if (stop && reach >= least && stop.value > 0 === now.value > 0)
      claims[`peak:${flow}.total.since.${extreme}`] = { value: now.value, previous: stop.value, boundary: months[at] };
    const years = months.filter((one) => one.slice(-2) === period.slice(-2));
    const from = years.findIndex((one) => naive.level(whole(flow), one));
    const known = from < 0 ? [] : years.slice(from);
    const record = months.every((one) => beyond(one) !== false);
    if (record || known.length < 10 || !known.every((one) => beyond(one))) continue;
    const values = known.map((one) => naive.level(whole(flow), one)!.value);
    const previous = extreme === "highest" ? Math.max(...values) : Math.min(...values);
    claims[`peak:${flow}.total.season.${extreme}`] = { value: now.value, previous };
  }
  return claims;
}

function trends(naive: Naive, flow: string, period: string): Claims {
  const claims: Claims = {};
  const about = whole(flow);
  const number = Number(period.slice(-2));
  const month = naive.growth(about, period);
  const put = (over: string, value: number | null, more: Claim = {}) => {
    if (value !== null && value !== 0) claims[`trend:${flow}.total.${over}`] = { over, value, ...more };
  };
  put("two-years", overTwoYears(naive, about, period));
  if (number <= 3)
    put("twelve-months", growthTogether(naive, about, 12, period), { sum: together(naive, about, 12, period) });
  const three = growthTogether(naive, about, 3, period);
  if (number > 3 && month !== null && three !== null && three * month < 0) put("three-months", three);
  return claims;
}

/** Growth of the quantity, when the goods are counted in one unit only. */
export function quantities(naive: Naive, product: string, period: string): number | null {
  const units = new Set<string>();
  const about = { flow: "exports", partner: "WLD", product };
  for (const key of quantityKeys(naive)) {
    const [flow, partner, goods, , unit, , month] = key.split("|") as string[];
    const seen = flow === "exports" && partner === "WLD" && goods === product;
    if (seen && naive.known(about, "quantity", unit!, month!)) units.add(unit!);
  }
  const [unit, other] = [...units];
  if (unit === undefined || other !== undefined) return null;
  const [now, then] = [period, yearBack(period)].map((one) => naive.printed(about, "quantity", unit, one)?.value);
  return now === undefined || !then ? null : toTenths(((now - then) / then) * 100);
}

/** Growth of what one unit fetched. */
export function unitValues(naive: Naive, product: string, period: string): number | null {
  const value = naive.growthOfLevels({ flow: "exports", partner: "WLD", product }, period);
  const quantity = quantities(naive, product, period);
  return value === null || quantity === null ? null : toTenths(((100 + value) / (100 + quantity) - 1) * 100);
}

const keysOf = new Map<unknown, string[]>();

function quantityKeys({ data }: Naive): string[] {
  const known = keysOf.get(data) ?? [...data.rows.keys()].filter((key) => key.split("|")[3] === "quantity");
  keysOf.set(data, known);
  return known;
}

function volume(naive: Naive, product: string, period: string): Claims {
  const quantity = quantities(naive, product, period);
  const value = naive.growthOfLevels({ flow: "exports", partner: "WLD", product }, period);
  if (quantity === null || value === null || Math.abs(quantity) < 1 || Math.abs(value) < 1) return {};
  return quantity > 0 === value > 0 ? {} : { [`volume:exports.product.${product}`]: { quantity, value } };
}

/** Highs of trade with a watched partner, and of exported goods: of all months, or of the same months of other years when they came out together. */
function partnerRecords(naive: Naive, flow: string, period: string): Claims {
  const claims: Claims = {};
  const { lead, destinations, origins } = naive.data.economy.watch;
  const first = naive.data.periods[0]!.slice(0, 7);
  const earlier: string[] = [];
  if (period.includes("/"))
    for (let one = yearBack(period); one.slice(0, 7) >= first; one = yearBack(one)) earlier.push(one);
  else earlier.push(...monthsBetween(`${first}/${period}`).slice(0, -1));
  const partners = [...new Set<string>([...lead, ...(flow === "exports" ? destinations : origins)])];
  const goods = flow === "exports" ? naive.data.economy.products : [];
  const abouts: [string, About][] = [
    ...partners.map((code): [string, About] => [`partner.${code}`, withOne(flow, code)]),
    ...goods.map(({ code }: { code: string }) => [`product.${code}`, { ...whole(flow), product: code }]),
  ];
  for (const [name, about] of abouts) {
    const now = naive.level(about, period);
    const known = earlier.flatMap((one) => naive.level(about, one) ?? []);
    if (!now || known.length < (period.includes("/") ? 5 : 60)) continue;
    if (known.some((one) => one.unit !== now.unit)) continue;
    let best = known[0]!;
    for (const one of known) if (one.value > best.value) best = one;
    if (now.value - best.value > Math.max(now.digit, best.digit) / 2)
      claims[`record:${flow}.${name}.month.highest`] = { value: now.value, previous: best.value };
  }
  return claims;
}
