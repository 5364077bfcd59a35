import type { Finding } from "../findings/finding.ts";
import { revised } from "../findings/revision.ts";
import { change } from "../indicators/change.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { forecasts } from "../indicators/forecast.ts";
import { level } from "../indicators/level.ts";
import { share } from "../indicators/share.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { periodName, type Speaker, scaleWords, signed, unsigned } from "../story/say.ts";
import { periodBefore, periodsUpTo } from "../vocabulary/calendar.ts";
import type { Partner } from "../vocabulary/economy.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Runs } from "../vocabulary/run.ts";
import { total, withPartner } from "../vocabulary/trade.ts";
import type { TableName } from "../vocabulary/words.ts";
import type { Table, TableRow } from "./edition.ts";

/** Reference periods in the table of recent months. */
const RECENT = 13;

/** The reference tables of the month, those that would be empty left out. */
export function tables(figures: Figures, findings: readonly Finding[], speaker: Speaker): Table[] {
  const cell = (fact: Fact | null): Runs => (fact ? [signed(speaker, fact)] : []);
  const made: [TableName, TableRow[]][] = [
    ["recent", recent(figures, speaker, cell)],
    ["partners", partners(figures, cell)],
    ["goods", goods(figures, cell)],
    ["forecasts", polls(figures, speaker, cell)],
    ["revisions", findings.some((one) => one.kind === "revision") ? revisions(figures, speaker, cell) : []],
  ];
  return made.filter(([, rows]) => rows.length > 0).map(([id, rows]) => table(id, rows, figures, speaker));
}

// A share has no sign.
const plainly = (fact: Fact | null): Runs => (fact ? [unsigned(fact)] : []);

type Cell = (fact: Fact | null) => Runs;

function table(id: TableName, rows: readonly TableRow[], figures: Figures, speaker: Speaker): Table {
  const { caption, columns, foot } = speaker.words.tables[id];
  const unit = id === "goods" ? goodsUnit(figures, speaker) : scaleWords(speaker);
  const fill = (text: string) =>
    text.replace("{unit}", unit).replace("{month}", periodName(speaker, figures.month, true));
  return { id, caption: fill(caption), columns, rows, foot: fill(foot) };
}

function recent(figures: Figures, speaker: Speaker, cell: Cell): TableRow[] {
  return periodsUpTo(figures.calendar, figures.month)
    .slice(-RECENT)
    .reverse()
    .map((period) => ({
      name: periodName(speaker, period, true),
      cells: [
        ...(["exports", "imports"] as const).flatMap((flow) => [
          cell(level(figures, total(flow), period)),
          cell(yearOnYear(figures, total(flow), period)),
        ]),
        cell(level(figures, total("balance"), period)),
      ],
    }));
}

function partners(figures: Figures, cell: Cell): TableRow[] {
  const before = periodBefore(figures.calendar, figures.month);
  const of = (flow: "exports" | "imports", code: string, period: Period | undefined) =>
    period ? yearOnYear(figures, withPartner(flow, code), period) : null;
  const rows = inOrder(figures).map(({ code, short }) => ({
    name: short,
    cells: [
      cell(level(figures, withPartner("exports", code), figures.month)),
      cell(of("exports", code, figures.month)),
      cell(of("exports", code, before)),
      plainly(share(figures, withPartner("exports", code), figures.month)),
      cell(level(figures, withPartner("imports", code), figures.month)),
      cell(of("imports", code, figures.month)),
    ],
  }));
  return rows.filter((row) => row.cells.some((runs, index) => index !== 2 && runs.length > 0));
}

/** The watched partners as they are watched, then the other countries and then the other groups, those first that take most. */
function inOrder(figures: Figures): readonly Partner[] {
  const { watch, partners } = figures.economy;
  const watched = [...new Set([...watch.lead, ...watch.destinations, ...watch.origins])];
  const place = ({ code, kind }: Partner) =>
    watched.includes(code) ? watched.indexOf(code) : watched.length + Number(kind === "group");
  const size = ({ code }: Partner) =>
    level(figures, withPartner("exports", code), figures.month)?.value ?? Number.NEGATIVE_INFINITY;
  return partners.toSorted((a, b) => place(a) - place(b) || Math.sign(size(b) - size(a)) || (a.code < b.code ? -1 : 1));
}

function goods(figures: Figures, cell: Cell): TableRow[] {
  const rows = figures.economy.products.map(({ code, name }) => {
    const subject = { ...total("exports"), product: code };
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      cells: [level(figures, subject, figures.month), yearOnYearFromLevels(figures, subject, figures.month)].map(cell),
    };
  });
  return rows.filter((row) => row.cells[1]!.length > 0);
}

function goodsUnit(figures: Figures, speaker: Speaker): string {
  const units = figures.economy.products.flatMap(
    ({ code }) => level(figures, { ...total("exports"), product: code }, figures.month)?.unit ?? [],
  );
  const currency = speaker.economy.currencies.find((known) => known.code === units[0]);
  return `${speaker.words.scales.billion} ${currency?.many ?? ""}`;
}

function polls(figures: Figures, speaker: Speaker, cell: Cell): TableRow[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) =>
    forecasts(figures, flow, figures.month).map(({ fact, poll }) => {
      const print = firstPrint(figures, total(flow), flow === "balance" ? "level" : "year-on-year", figures.month);
      const name =
        flow === "balance" ? speaker.words.sides[fact.value < 0 ? "deficit" : "surplus"] : speaker.words.flows[flow];
      return {
        name: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${poll.name}`,
        cells: [cell(fact), cell(print), cell(change(figures, print, fact, figures.month))],
      };
    }),
  );
}

function revisions(figures: Figures, speaker: Speaker, cell: Cell): TableRow[] {
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-RECENT).reverse();
  const rows = periods.map((period) => {
    const found = (["exports", "imports"] as const).map((flow) => revised(figures, flow, "year-on-year", period));
    return {
      name: periodName(speaker, period, true),
      cells: found.flatMap((one) => [cell(one?.first ?? null), cell(one?.now ?? null)]),
    };
  });
  return rows.filter((row) => row.cells.some((runs) => runs.length > 0));
}
