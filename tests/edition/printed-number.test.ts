import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printedNumber } from "../../src/edition/printed-number.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { fromEconomyYaml } from "../../src/loaders/economy-yaml.ts";

const { words } = readLanguage("templates", "en");
const economy = fromEconomyYaml(readFileSync("tests/given/ruritania.yaml", "utf8"), "ruritania.yaml");
const [{ symbol, many, code }] = economy.currencies as [(typeof economy.currencies)[number]];
const read = (text: string) => printedNumber(text, words, economy);

describe("a printed number", () => {
  it.each([
    ["5.9\u00a0percent", { size: 5.9, decimals: 1, unit: "percent", scale: null, sign: null, hedge: null }],
    ["\u22121.1%", { size: 1.1, decimals: 1, unit: "percent", scale: null, sign: -1, hedge: null }],
    ["+0.0", { size: 0, decimals: 1, unit: null, scale: null, sign: 1, hedge: null }],
    [
      "2.1 percentage points",
      { size: 2.1, decimals: 1, unit: "percentage points", scale: null, sign: null, hedge: null },
    ],
    [`1,080.10 billion ${many}`, { size: 1080.1, decimals: 2, unit: code, scale: 1e9, sign: null, hedge: null }],
    [`${symbol}1.08tn`, { size: 1.08, decimals: 2, unit: code, scale: 1e12, sign: null, hedge: null }],
    [`\u2212${symbol}42.3bn`, { size: 42.3, decimals: 1, unit: code, scale: 1e9, sign: -1, hedge: null }],
    [`${symbol}1 trillion`, { size: 1, decimals: 0, unit: code, scale: 1e12, sign: null, hedge: null }],
    ["90.07 billion", { size: 90.07, decimals: 2, unit: null, scale: 1e9, sign: null, hedge: null }],
    ["nearly 29 percent", { size: 29, decimals: 0, unit: "percent", scale: null, sign: null, hedge: "below" }],
    [`More than 330 billion ${many}`, { size: 330, decimals: 0, unit: code, scale: 1e9, sign: null, hedge: "above" }],
  ])("%s is read with its sign, size, digits, scale and unit", (text, number) => {
    expect(read(text)).toEqual(number);
  });

  it.each([
    "",
    "percent",
    "5.9 apples",
    "5,9 percent",
    "5.9.1 percent",
    `${symbol}5%`,
    "about 5 percent",
    "1e9",
    "5.9 percent of",
  ])("is not read out of “%s”", (text) => {
    expect(read(text)).toBeNull();
  });
});
