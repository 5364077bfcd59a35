declare const brand: unique symbol;

/** A month `2025-11`, or a span of months `2025-01/2025-11` (a year to date, a whole year, January–February). */
export type Period = string & { readonly [brand]: "Period" };

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The period a text such as `2025-11` or `2025-01/2025-11` names; null when the text names none or runs backwards. */
export function period(text: string): Period | null {
  const [first, last, ...rest] = text.split("/");
  if (rest.length > 0 || !MONTH.test(first ?? "")) return null;
  if (last === undefined) return text as Period;
  return MONTH.test(last) && first! < last ? (text as Period) : null;
}

/** The months from the first to the last, as one period: a month when they are the same. */
export function span(first: Period, last: Period): Period {
  return (first === last ? first : `${first}/${last}`) as Period;
}
