import { monthAt, monthNumber } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Source } from "./source-yaml.ts";

/** One question to a source: its name among all of an economy's, and its address with {key}, {page} and {offset} still to be filled in. */
export interface Request {
  readonly name: string;
  readonly url: string;
  readonly series: string | null;
}

/** The questions that bring a source's figures of the months from one to another, none for more months than the source allows at a time. */
export function requests(source: Source, since: Period, until: Period): Request[] {
  const series = source.series.length > 0 ? source.series : [null];
  return series.flatMap((one) =>
    chunks(source.months, since, until).map(([from, to]) => {
      const url = filled(source.url, one, from, to);
      return { name: `${source.id} ${url}`, url, series: one };
    }),
  );
}

function chunks(most: number | undefined, since: Period, until: Period): [Period, Period][] {
  const [first, last] = [monthNumber(since), monthNumber(until)];
  const length = most ?? last - first + 1;
  const found: [Period, Period][] = [];
  for (let from = first; from <= last; from += length)
    found.push([monthAt(from), monthAt(Math.min(from + length - 1, last))]);
  return found;
}

function filled(url: string, series: string | null, from: Period, to: Period): string {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const months = Array.from({ length: last - first + 1 }, (_, at) => monthAt(first + at).replace("-", ""));
  const words: Readonly<Record<string, string>> = {
    since: from,
    until: to,
    "since-year": from.slice(0, 4),
    "until-year": to.slice(0, 4),
    "since-month": from.slice(5),
    "until-month": to.slice(5),
    months: months.join(","),
    series: series ?? "",
  };
  return url.replace(/\{([a-z-]+)\}/g, (whole, name: string) => words[name] ?? whole);
}
