import { fromComtrade } from "../../../../src/loaders/sources/comtrade.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const NAME = "comtrade-2022.json.txt";
const read = (change = (text: string) => text) => fromComtrade(change(given(NAME)), NAME, book);
const row = () => /"data":\[(.*)\]/.exec(given(NAME))![1]!;
const rows = (...all: readonly string[]) =>
  `{"elapsedTime":"0.1 secs","count":${all.length},"data":[${all.join(",")}],"error":""}`;

export const comtrade: SourceCase = {
  source: "UN Comtrade v1",
  format: "JSON",
  loader: "comtrade.ts",
  holds: "any reporter, partner and HS code, by month or year, in value and quantity",
  examples: [
    {
      name: "exports of India to the world, 2022",
      origin: "genuine",
      read: () => read(),
      count: 1,
      lines: ["IND exports WLD TOTAL level 2022-01/2022-12: 452684213646.747 USD ±0.001 (final)"],
    },
    {
      name: "a month, a code of six digits, with its quantity; detail by mode of transport passed over",
      origin: "shape",
      read: () => {
        const monthly = [
          ['"A"', '"M"'],
          ['"period":"2022"', '"period":"202211"'],
          ['"TOTAL"', '"854231"'],
          ['"partnerCode":0', '"partnerCode":842'],
          ['"qtyUnitCode":-1,"qtyUnitAbbr":"N/A","qty":0', '"qtyUnitCode":5,"qtyUnitAbbr":"u","qty":120345'],
        ] as const;
        const one = monthly.reduce((text, [from, to]) => changed(text, from, to), row());
        return read(() => rows(one, changed(one, '"motCode":0', '"motCode":1000')));
      },
      count: 2,
      lines: [
        "IND exports USA HS854231 level 2022-11: 452684213646.747 USD ±0.001 (final)",
        "IND exports USA HS854231 quantity 2022-11: 120345 pieces ±1 (final)",
      ],
    },
    {
      name: "a value that is not given",
      origin: "shape",
      read: () =>
        read((text) =>
          changed(
            changed(text, '"primaryValue":452684213646.747', '"primaryValue":null'),
            '"fobvalue":452684213646.747',
            '"fobvalue":null',
          ),
        ),
      count: 1,
      lines: ["IND exports WLD TOTAL level 2022-01/2022-12: not-available (missing)"],
    },
  ],
  badDays: [
    {
      name: "empty data with status 200",
      read: () => read(() => '{"elapsedTime":"0.1 secs","count":0,"data":[],"error":""}'),
      says: /data is empty/,
    },
    {
      name: "an error within the answer",
      read: () => read((text) => changed(text, '"error":""', '"error":"Maximum URL length exceeded"')),
      says: /is an error: Maximum URL length exceeded/,
    },
    {
      name: "too many calls",
      read: () => read(() => '{"statusCode":429,"message":"Rate limit is exceeded. Try again in 5 seconds."}'),
      says: /Rate limit is exceeded/,
    },
    {
      name: "rows cut at the limit",
      read: () => read((text) => changed(text, '"count":1', '"count":512')),
      says: /count is 512, but 1 rows came/,
    },
    { name: "a key repeated", read: () => read(() => rows(row(), row())), says: /stands twice/ },
    {
      name: "a partner that nobody knows",
      read: () => read((text) => changed(text, '"partnerCode":0', '"partnerCode":8888')),
      says: /the code "8888" is not in the list "comtrade"/,
    },
    {
      name: "a month in an annual row",
      read: () => read((text) => changed(text, '"period":"2022"', '"period":"202212"')),
      says: /which is not a year/,
    },
    {
      name: "figures that are words",
      read: () => read((text) => changed(text, '"primaryValue":452684213646.747', '"primaryValue":"452,684,213,646"')),
      says: /primaryValue "452,684,213,646" is not a number/,
    },
    {
      name: "two bases in one row",
      read: () => read((text) => changed(text, '"fobvalue":452684213646.747', '"fobvalue":45268421364')),
      says: /on the basis of exports/,
    },
    {
      name: "a renamed field",
      read: () => read((text) => changed(text, '"primaryValue"', '"PrimaryValue"')),
      says: /has no "primaryValue"/,
    },
    { name: "a login", read: () => read(() => PAGES.login), says: /a login page called "Member area"/ },
    {
      name: "only detail, nothing whole",
      read: () => read((text) => changed(text, '"customsCode":"C00"', '"customsCode":"C05"')),
      says: /holds no figure that is asked for/,
    },
  ],
};
