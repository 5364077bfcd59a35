import type { Fact } from "../indicators/fact.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import { firstMonth, lastMonth, yearOf } from "../vocabulary/months.ts";
import type { WordList } from "../vocabulary/words.ts";
import { byId } from "./by-id.ts";
import type { Fault, PageEvidence } from "./check.ts";
import { type PageReading, type Passage, plainSpaces, textOf } from "./page-reading.ts";

/** The register: an entry for every figure of the page, each with the name, period, value, formula and rows of its fact. */
export function checkRegister(evidence: PageEvidence): Fault[] {
  const { page, fresh } = evidence;
  if (!page) return [];
  const facts = byId(fresh.facts);
  const entries = groupBy(
    page.passages.filter((one) => one.zone.startsWith("register") && one.of.startsWith("fact-")),
    ({ of }) => of.slice(5),
  );
  return [
    ...told(page)
      .filter((id) => !entries.has(id))
      .map((id) => fault(id, "", "it is told on the page and has no entry")),
    ...[...entries].flatMap(([id, passages]) => {
      const fact = facts.get(id);
      return fact ? entryFaults(fact, passages, evidence) : [fault(id, "", "the data do not give it")];
    }),
  ];
}

function told(page: PageReading): string[] {
  const figures = page.passages.flatMap(({ pieces }) =>
    pieces.filter((one) => one.role === "value" || one.role === "count"),
  );
  return [...new Set(figures.flatMap((piece) => piece.fact ?? []))];
}

function entryFaults(fact: Fact, passages: readonly Passage[], { words, economy }: PageEvidence): Fault[] {
  const line = (name: string) => textOf(passages.find(({ classes }) => classes.includes(name))?.pieces ?? []);
  const [what, worth, how] = [line("what"), line("worth"), line("how")];
  const period = periodWords(fact, words);
  const wrong: [boolean, string, string][] = [
    [what !== `${fact.label}, ${period}`, what, `it should read "${fact.label}, ${period}"`],
    [!isWorth(worth, fact, words, economy), worth, `"${fact.id}" is ${fact.value} ${fact.unit}`],
    [!how.toLowerCase().startsWith(fact.formula.toLowerCase()), how, `it is obtained by: ${fact.formula}`],
    [
      how.includes("backfilled from a later release") !== fact.backfilled,
      how,
      `it is ${fact.backfilled ? "" : "not "}backfilled`,
    ],
    [!rowsAgree(how, fact), how, `it rests on ${fact.from.slice(0, 3).join(", ")}`],
  ];
  return wrong.filter(([is]) => is).map(([, said, reason]) => fault(fact.id, said, reason));
}

function periodWords({ period }: Fact, { months }: WordList): string {
  const [from, to] = [firstMonth(period), lastMonth(period)];
  const name = (month: string) => months[Number(month.slice(5)) - 1]!;
  if (from === to) return `${name(to)} ${yearOf(to)}`;
  return `${name(from)}${yearOf(from) === yearOf(to) ? "" : ` ${yearOf(from)}`} to ${name(to)} ${yearOf(to)}`;
}

const WORTH = /^(?:([A-Z]{3}|place) )?(\u2212)?((?:0|[1-9][\d,]*)(?:\.\d+)?)(?: (.+))?$/u;

/** Whether the value of an entry is the fact, rounded to its last published digit. */
function isWorth(text: string, fact: Fact, { scales }: WordList, { currencies }: Economy): boolean {
  const found = WORTH.exec(text);
  if (!found) return false;
  const [, code, minus, digits, tail = ""] = found;
  const power = tail === scales.billion ? 1e9 : tail === scales.million ? 1e6 : 1;
  const money = currencies.some((currency) => currency.code === fact.unit);
  const unit = money || code === "place" ? (code ?? tail) : tail.replace(/^percent in ([A-Z]{3})$/, "percent $1");
  const steps = ((minus ? -1 : 1) * Number(digits!.replaceAll(",", "")) * power) / fact.step;
  // A number holds fifteen digits for sure: of a longer one the last are not compared.
  const slack = 1e-6 + Math.abs(steps) * 2 ** -50;
  const isWhole = Math.abs(steps - Math.round(steps)) < slack;
  return unit === fact.unit && isWhole && Math.abs(steps - fact.value / fact.step) <= 0.5 + slack;
}

/** Whether the rows behind a figure are those it rests on; of more than six the first three, the last and how many. */
function rowsAgree(how: string, { from, formula, backfilled }: Fact): boolean {
  const printed = how
    .slice(formula.length + (backfilled ? ", backfilled from a later release".length : 0))
    .replace(/^: /, "");
  if (from.length <= 6) return unfolded(printed.split(", ")).join() === from.join();
  const [, first = "", last, count] = /^(.*) \u2026 (\S+) \((\d+) rows\)$/.exec(printed) ?? [];
  return (
    [...unfolded([...first.split(", "), last ?? ""]), count].join() ===
    [...from.slice(0, 3), from.at(-1), from.length].join()
  );
}

/** Rows by file and line out of "totals.csv:4, 5": a line alone is of the file before it. */
function unfolded(parts: readonly string[]): string[] {
  let file = "";
  return parts.filter(Boolean).map((part) => {
    const colon = part.lastIndexOf(":");
    if (colon >= 0) file = part.slice(0, colon + 1);
    return colon >= 0 ? part : file + part;
  });
}

function fault(id: string, words: string, reason: string): Fault {
  return { file: "index.html", part: `register ${id}`, words: plainSpaces(words), reason };
}
