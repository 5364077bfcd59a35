import { expect, it } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { inCurrency } from "../../src/loaders/in-currency.ts";
import type { Published } from "../../src/loaders/load.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { plain } from "../../src/story/prose.ts";
import { at, publishedFor } from "../given/figures.ts";
import { cellsOf } from "../given/tables.ts";

const CROWNS = `
  period  exports imports exports% imports% exports%@gazette
  2024-10 100     90      .        .        .
  2024-11 100     90      .        .        .
  2025-10 104     91      4.0      1.1      .
  2025-11 105     92      5.0      2.2      3.0`;
const FLORINS = `
  period  exports imports exports% imports%
  2025-10 410     360     -1.0     0.5
  2025-11 420     370     -2.5     0.7`;

const published = publishedFor(
  [...cellsOf(CROWNS), ...cellsOf(FLORINS).map((cell) => ({ ...cell, unit: "FLO" }))],
  "2025-11",
);

function editionOf(data: Published): Edition {
  const want = { month: at("2025-11"), asOf: "2025-12-10" };
  return makeEdition(want, data, readLanguage("templates", "en"), { tradebrief: "0" });
}

const factOf = ({ facts }: Edition, id: string) => facts.find((fact) => fact.id === id);
const opening = ({ story }: Edition) => plain(story.standfirst).replaceAll("\u00a0", " ");

it("tells growth, levels and balance as they are published in the currency that was asked for", () => {
  const edition = editionOf(inCurrency(published, "FLO"));
  expect(factOf(edition, "exports.total.year-on-year")).toMatchObject({ value: -2.5, unit: "percent" });
  expect(factOf(edition, "balance.total.level")).toMatchObject({ value: 50e9, unit: "FLO" });
  expect(opening(edition)).toBe(
    "Exports fell 2.5 percent in November from a year earlier; imports edged up 0.7 percent. The month’s surplus was 50 billion florins.",
  );
});

it("rests on the rows as they stand in the files, and converts none", () => {
  const { observations } = editionOf(inCurrency(published, "FLO"));
  expect(new Set(observations.map(({ unit }) => unit))).toEqual(new Set(["FLO", "percent FLO", "percent"]));
  for (const row of observations) expect(published.observations).toContain(row);
});

it("sets no forecast of growth in one currency against growth in another", () => {
  expect(editionOf(published).findings.some(({ kind }) => kind === "surprise")).toBe(true);
  expect(editionOf(inCurrency(published, "FLO")).findings.some(({ kind }) => kind === "surprise")).toBe(false);
});

it("says growth in the economy's own first currency where that went the other way, and names both", () => {
  const text = JSON.stringify(editionOf(inCurrency(published, "FLO")).story);
  expect(text).toContain("In crown terms");
});

it("compares no sum with one of another currency: a month that is not published in it is not there", () => {
  const { facts } = editionOf(inCurrency(published, "FLO"));
  expect(facts.filter(({ unit }) => unit === "RUC")).toEqual([]);
});

it("leaves everything as it is for the economy's own first currency, and is worked out once", () => {
  expect(inCurrency(published, "RUC")).toBe(published);
  expect(inCurrency(published, undefined)).toBe(published);
  expect(inCurrency(published, "FLO")).toBe(inCurrency(published, "FLO"));
});

it.each(["THA", "FLO"])("refuses %s where nothing is published in it", (code) => {
  const crowns = publishedFor(CROWNS, "2025-11");
  expect(() => inCurrency(crowns, code)).toThrow(
    `Nothing of ruritania is published in ${code}. Choose from RUC, or give that reader only economies that publish in ${code}.`,
  );
});
