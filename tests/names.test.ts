import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Economy } from "../src/vocabulary/economy.ts";
import { byPath, filesUnder, lineAt, type SourceFile } from "./sources.ts";

/** The code for all partners together is a word of the trade, not a name. */
const OF_THE_TRADE = ["WLD"];

const economies = filesUnder("data", "/economy.yaml").map(
  (path) => parse(readFileSync(`data/${path}`, "utf8")) as Economy,
);

/** Names that data/ alone may know: proper ones are told by their capitals and barred from comments as well. */
interface Names {
  readonly proper: readonly string[];
  readonly common: readonly string[];
  readonly codes: readonly string[];
}

function namesIn(all: readonly Economy[]): Names {
  const told = all.flatMap((economy) => [
    ...[economy.name, economy.adjective, economy.possessive, economy.agency.name, economy.agency.short],
    ...economy.partners.flatMap(({ name, short }) => [name, short]),
    ...economy.products.map(({ name }) => name),
    ...economy.currencies.flatMap(({ one, many }) => [one, many]),
    ...economy.polls.flatMap(({ name }) => pollsters(name)),
  ]);
  const names = [...new Set(told.map((name) => name.replace(/^the /, "")))];
  const agencies = new Set(all.map(({ agency }) => agency.short));
  const isProper = (name: string) => /\p{Lu}/u.test(name);
  const codes = all.flatMap(({ code, partners, currencies }) => [
    code,
    ...[...partners, ...currencies].map((p) => p.code),
  ]);
  return {
    proper: names.filter(isProper),
    // An office called by an ordinary word, such as "customs", leaves that word to everybody.
    common: names.filter((name) => !isProper(name) && !agencies.has(name)),
    codes: [...new Set(codes)].filter((code) => !OF_THE_TRADE.includes(code)),
  };
}

/** Who asks, without the words for asking: "Example Times poll" is Example Times. */
function pollsters(name: string): string[] {
  return name.match(/\p{Lu}[\w.]*(?: \p{Lu}[\w.]*)*/gu) ?? [];
}

/** Each place at which one of the names stands as a word of its own. */
function found(file: Pick<SourceFile, "path" | "text" | "code">, names: Names): string[] {
  const search = (text: string, words: readonly string[], flags: string) =>
    words.length === 0 ? [] : [...text.matchAll(wordsPattern(words, flags))].map((hit) => place(file.path, text, hit));
  return [
    ...search(file.text, names.proper, "gu"),
    ...search(file.code, names.common, "giu"),
    ...search(file.code, names.codes, "gu"),
  ];
}

function wordsPattern(words: readonly string[], flags: string): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_])`, flags);
}

function place(path: string, text: string, hit: RegExpExecArray): string {
  return `src/${path}:${lineAt(text, hit.index)} knows "${hit[0]}"; it belongs to data/`;
}

test.each(byPath)("src/%s knows no country, partner, office, currency, product or poll by name", (_, file) => {
  expect(found(file, namesIn(economies))).toEqual([]);
});

describe("this test", () => {
  const names = namesIn([
    {
      ...{ code: "RUR", name: "Ruritania", adjective: "Ruritanian", possessive: "Ruritania's" },
      agency: { name: "Royal Office of Tolls", short: "tolls" },
      partners: [{ code: "FRE", name: "the Free Isles", short: "Free Isles" }],
      products: [{ name: "copper kettles" }],
      currencies: [{ code: "RUC", one: "crown", many: "crowns" }],
      polls: [{ name: "consensus compiled by Strelsau Post" }],
    } as unknown as Economy,
  ]);
  const at = (text: string, code = text) => found({ path: "a.ts", text, code }, names);

  test.each([
    'const home = "Ruritania";',
    "// as Ruritanian offices do",
    'agency = "Royal Office of Tolls"',
    "`to the Free Isles`",
    '"copper  kettles"',
    '"Crowns"',
    'source("Strelsau Post")',
    'partner === "FRE"',
    '"exports.partner.FRE.level"',
    '"RUC"',
  ])("finds a planted name in %s", (text) => {
    expect(at(text)).toHaveLength(1);
  });

  test.each(['"tolls"', "const Ruritanians = 1;", "FREE", "function crowned() {}"])("leaves %s alone", (text) => {
    expect(at(text)).toEqual([]);
  });

  test("lets a comment use ordinary words and codes, but no proper name", () => {
    expect(at("// crowns of FRE", "")).toEqual([]);
    expect(at("// crowns of Ruritania", "")).toEqual(['src/a.ts:1 knows "Ruritania"; it belongs to data/']);
  });
});
