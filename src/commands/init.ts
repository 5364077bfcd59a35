import { join, resolve } from "node:path";
import { now } from "../io/clock.ts";
import { dayIn } from "../io/instant.ts";
import { isThere } from "../io/is-there.ts";
import { readCodes } from "../io/read-codes.ts";
import { economiesIn } from "../io/read-data.ts";
import { readText } from "../io/read-text.ts";
import { programRoot } from "../io/root.ts";
import { writeFolder } from "../io/write-folder.ts";
import { calendarText } from "../loaders/calendar-after.ts";
import { fromEconomyYaml } from "../loaders/economy-yaml.ts";
import { guessMapping } from "../loaders/guess-mapping.ts";
import { newCalendar, newEconomy } from "../loaders/new-economy.ts";
import { type CodeBook, fromCodes, withCurrencies } from "../loaders/sources/code-book.ts";
import { fromMappedCsv } from "../loaders/sources/mapped-csv.ts";
import { fromMappingYaml } from "../loaders/sources/mapping.ts";
import type { Reading } from "../loaders/sources/reading.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import { submit } from "../loaders/sources/submit.ts";
import { cardText, vintageCard } from "../loaders/sources/vintage-card.ts";
import type { Currency, Partner } from "../vocabulary/economy.ts";
import { comtradeSource, csvSource, sourcesPage } from "./desk-files.ts";
import { deskOwn } from "./desk-own.ts";

/** What `tradebrief init` was asked for. */
export interface InitAsked {
  readonly folder: string;
  readonly reporter: string;
  readonly csv?: string | undefined;
  readonly mapping?: string | undefined;
  readonly unit?: string | undefined;
  readonly name?: string | undefined;
  readonly agency: string;
  readonly url: string;
  readonly currency?: string | undefined;
  readonly zone: string;
  readonly lag: number;
}

/** Makes a working folder for a new desk: from a table the first edition can be built at once, without one it is pulled first. */
export async function init(asked: InitAsked): Promise<number> {
  const folder = resolve(asked.folder);
  if (isThere(folder))
    refusePull(
      `${folder} is there already.`,
      "Give the name of a folder that is not; init changes nothing that is there.",
    );
  const book = withCurrencies(
    fromCodes(readCodes(join(programRoot(), "data", "codes"), "codes")),
    asked.currency ? [asked.currency] : [],
  );
  const table = asked.csv ? tableOf(asked, asked.csv, book) : null;
  const unit = table?.readings.find(({ measure }) => measure === "level")?.unit ?? book.sources.get("comtrade")!.unit;
  const desk = deskOf(asked, asked.currency ?? unit);
  const files = table ? withTable(desk, table, asked) : withComtrade(desk, book);
  await writeFolder(folder, [...files, ...deskOwn({ economy: desk.id, name: desk.name, agency: desk.agency })]);
  process.stdout.write(nextSteps(folder, desk.id, table !== null));
  return 0;
}

type Desk = ReturnType<typeof deskOf>;
interface Table {
  readonly text: string;
  readonly mapping: string;
  readonly readings: readonly Reading[];
}

function deskOf({ reporter, name, agency, url, zone }: InitAsked, currency: string) {
  const code = reporter.toUpperCase();
  const names = new Map(rowsOf("lists/iso3.csv").map(([, ours, called]) => [ours!, called!]));
  const called =
    name ??
    names.get(code) ??
    refusePull(
      `"${reporter}" is no ISO code of three letters that is known.`,
      "Give one of three letters with --reporter, or say how it is called with --name.",
    );
  const id = called
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  return { id, code, name: called, agency, url, zone, currency: currencyOf(currency), partners: partnersKnown(names) };
}

function currencyOf(code: string): Currency {
  const [, one, many, symbol] = rowsOf("currencies.csv").find(([own]) => own === code) ?? [];
  return { code, one: one ?? code, many: many ?? code, symbol: symbol ?? code };
}

/** Partners as the bundled economies call them, and all others by their names. */
function partnersKnown(names: ReadonlyMap<string, string>): Map<string, Partner> {
  const bundled = join(programRoot(), "data");
  const called = economiesIn(bundled).flatMap(
    (id) => fromEconomyYaml(readText(join(bundled, id, "economy.yaml")), `${id}/economy.yaml`).partners,
  );
  const plain = [...names].map(([code, name]): Partner => ({ code, name, short: name, kind: "country", contains: [] }));
  return new Map([...plain, ...called].map((partner) => [partner.code, partner]));
}

function rowsOf(list: string): string[][] {
  const lines = readText(join(programRoot(), "data", "codes", list))
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line) => line.replaceAll('"', "").split(","));
}

function tableOf({ reporter, unit, mapping }: InitAsked, path: string, book: CodeBook): Table {
  const text = readText(path);
  const name = path.split(/[\\/]/).at(-1)!;
  const told = { reporter: reporter.toUpperCase(), unit: unit ?? null };
  const declared = mapping ? readText(mapping) : guessMapping(text, name, told, book);
  return {
    text,
    mapping: declared,
    readings: fromMappedCsv(text, name, fromMappingYaml(declared, mapping ?? "mappings/table.yaml"), book),
  };
}

function withTable(desk: Desk, { mapping, readings }: Table, asked: InitAsked) {
  const today = dayIn(now(), desk.zone);
  const yaml = newEconomy(desk, readings);
  const economy = fromEconomyYaml(yaml, `${desk.id}/economy.yaml`);
  const calendar = newCalendar(readings, today, asked.lag);
  if (calendar.length === 0)
    refusePull(
      `${asked.csv} has no month in which both total exports and total imports stand.`,
      "An edition needs both; add the rows of all partners and all goods.",
    );
  const source = csvSource(asked);
  const submitted = submit([{ source, readings }], { economy, past: [], today, due: null, file: null });
  for (const { place, what } of submitted.doubts) process.stderr.write(`look at  ${place}: ${what}\n`);
  const reason = submitted.doubts.length > 0 ? "history taken in when the desk was made; look at the rows named" : null;
  const card = vintageCard(submitted, { sources: [source], answers: [], reason, kind: "archive", day: today }, null);
  const data = `data/${desk.id}`;
  return [
    { path: `${data}/economy.yaml`, bytes: yaml },
    { path: `${data}/calendar.csv`, bytes: calendarText("period,released,time,recorded", calendar) },
    { path: `${data}/mappings/table.yaml`, bytes: mapping },
    { path: `${data}/SOURCES.md`, bytes: sourcesPage(desk.name, asked) },
    ...submitted.files.map(({ path, text }) => ({ path: `${data}/releases/${today}/${path}`, bytes: text })),
    { path: `${data}/releases/${today}/release.yaml`, bytes: cardText(card) },
  ];
}

function withComtrade(desk: Desk, book: CodeBook) {
  const reporter = [...(book.lists.get("comtrade") ?? [])].find(([, ours]) => ours === desk.code)?.[0];
  if (!reporter) return refusePull(`The list of reporters has no ${desk.code}.`, "Give a table with --csv instead.");
  const partners = [...desk.partners.values()]
    .filter(({ kind }) => kind === "country")
    .map(({ code }) => code)
    .filter((code) => code !== desk.code);
  const readings = partners.map(
    (partner) => ({ partner, product: "TOTAL", flow: "exports", period: "", value: null }) as unknown as Reading,
  );
  const data = `data/${desk.id}`;
  return [
    { path: `${data}/economy.yaml`, bytes: newEconomy(desk, readings) },
    { path: `${data}/calendar.csv`, bytes: "period,released,time,recorded\n" },
    { path: `${data}/sources.yaml`, bytes: comtradeSource(desk.name, reporter) },
  ];
}

function nextSteps(folder: string, id: string, ready: boolean): string {
  const key = ready ? [] : ["put COMTRADE_API_KEY=… into .env", `npx tradebrief pull ${id}`];
  const steps = [`cd ${folder}`, `npm install --no-save ${programRoot()}`, ...key, "npx tradebrief build"];
  return `${folder} is made. Next:\n${steps.map((step) => `  ${step}\n`).join("")}README.md says what is where. Read data/${id}/economy.yaml through: its names are printed.\n`;
}
