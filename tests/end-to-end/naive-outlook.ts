import type { Edition } from "../../src/edition/edition.ts";
import { yearBack } from "./naive-data.ts";
import type { Naive } from "./naive-figures.ts";

/** The year so far at a month: from January to it. */
export function soFar(period: string): string {
  return period.endsWith("-01") ? period.slice(-7) : `${period.slice(-7, -3)}-01/${period.slice(-7)}`;
}

const BALANCE = { flow: "balance", partner: "WLD", product: "TOTAL" };

/** Last year's balance in the months that are still to come. */
export function rest(edition: Edition, naive: Naive): number {
  const [year, month] = [edition.month.slice(-7, -3), Number(edition.month.slice(-2))];
  const first = `${year}-${String(month + 1).padStart(2, "0")}`;
  return naive.level(BALANCE, yearBack(month === 11 ? first : `${first}/${year}-12`))!.value;
}

/** What each month that is left would have to bring. */
export function need(edition: Edition, naive: Naive): number {
  const [year, month] = [Number(edition.month.slice(-7, -3)), Number(edition.month.slice(-2))];
  const now = naive.soFar(BALANCE, soFar(edition.month))!.value;
  const before = naive.soFar(BALANCE, `${year - 1}-01/${year - 1}-12`)!.value;
  if (month < 9) return (before - now) / (12 - month);
  // The next round number of two digits beyond what repeating last year's months would bring.
  const repeated = now + rest(edition, naive);
  const tens = 10 ** (String(Math.floor(repeated)).length - 2);
  const aim = (Math.floor(repeated / tens) + 1) * tens;
  return (aim - now) / (12 - month);
}
