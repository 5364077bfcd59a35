import { textOf } from "../../../../src/loaders/sources/answer.ts";
import { fromGaccTable } from "../../../../src/loaders/sources/gacc-table.ts";
import { book, given } from "../book.ts";
import { changed, PAGES, type SourceCase } from "../source-case.ts";

const read = (name: string, change = (text: string) => text) => fromGaccTable(change(given(name)), name, book);
const [PARTNERS, REGIMES, GOODS, TOTAL] = [
  "gacc-partners-2026-03-cny.html",
  "gacc-regimes-2019-10.html",
  "gacc-exports-2026-05-usd.html",
  "gacc-total-2024-11-usd.html",
];

export const gaccPreliminary: SourceCase = {
  source: "GACC, preliminary tables",
  format: "HTML, English and Chinese",
  loader: "gacc-table.ts",
  holds: "totals, partners, commodities in value and quantity; growth as published; month and year to date",
  examples: [
    {
      name: "by partner, March 2026, in units of 100 million yuan",
      origin: "genuine",
      read: () => read(PARTNERS),
      count: 30,
      lines: [
        "CHN exports WLD TOTAL level 2026-03: 2229700000000 CNY ±10000000 (provisional)",
        "CHN imports WLD TOTAL level 2026-01/2026-03: 4991330000000 CNY ±10000000 (provisional)",
        "CHN exports WLD TOTAL year-on-year 2026-01/2026-03: 11.9 percent ±0.1 in CNY (provisional)",
        "CHN exports DEU TOTAL level 2026-03: 71180000000 CNY ±10000000 (provisional)",
        "CHN imports NLD TOTAL year-on-year 2026-01/2026-03: -1.7 percent ±0.1 in CNY (provisional)",
        "CHN imports FRA TOTAL level 2026-03: 22010000000 CNY ±10000000 (provisional)",
      ],
    },
    {
      name: "by partner, January and February 2025 together",
      origin: "genuine",
      read: () => read("gacc-partners-2025-02-cny.html"),
      count: 40,
      lines: [
        "CHN exports USA TOTAL level 2025-01/2025-02: 543130000000 CNY ±10000000 (provisional)",
        "CHN imports HKG TOTAL level 2025-01/2025-02: 14070000000 CNY ±10000000 (provisional)",
        "CHN imports KOR TOTAL year-on-year 2025-01/2025-02: 1 percent ±0.1 in CNY (provisional)",
        "CHN exports TWN TOTAL level 2025-01/2025-02: 80820000000 CNY ±10000000 (provisional)",
        "CHN exports VNM TOTAL year-on-year 2025-01/2025-02: 15.7 percent ±0.1 in CNY (provisional)",
      ],
    },
    {
      name: "the total of January to May 2024, in million dollars",
      origin: "genuine",
      read: () => read("gacc-partners-2024-05-usd.html"),
      count: 4,
      lines: [
        "CHN exports WLD TOTAL level 2024-01/2024-05: 1400763000000 USD ±100000 (provisional)",
        "CHN imports WLD TOTAL level 2024-01/2024-05: 1063556800000 USD ±100000 (provisional)",
        "CHN exports WLD TOTAL year-on-year 2024-01/2024-05: 2.7 percent ±0.1 in USD (provisional)",
        "CHN imports WLD TOTAL year-on-year 2024-01/2024-05: 2.9 percent ±0.1 in USD (provisional)",
      ],
    },
    {
      name: "headline, November 2024, flows as rows",
      origin: "genuine",
      read: () => read(TOTAL),
      count: 10,
      lines: [
        "CHN exports WLD TOTAL level 2024-11: 312310000000 USD ±10000000 (provisional)",
        "CHN exports WLD TOTAL month-on-month 2024-11: 1.1 percent ±0.1 in USD (provisional)",
        "CHN imports WLD TOTAL year-on-year 2024-11: -3.9 percent ±0.1 in USD (provisional)",
        "CHN imports WLD TOTAL year-on-year 2024-01/2024-11: 1.2 percent ±0.1 in USD (provisional)",
        "CHN imports WLD TOTAL level 2024-01/2024-11: 2356030000000 USD ±10000000 (provisional)",
      ],
    },
    {
      name: "major exports, May 2026, value and quantity beside the year before",
      origin: "genuine",
      read: () => read(GOODS),
      count: 32,
      lines: [
        "CHN exports WLD agricultural-products level 2026-05: 8838900000 USD ±100000 (provisional)",
        "CHN exports WLD aquatic-products quantity 2026-05: 391000 t ±1000 (provisional)",
        "CHN exports WLD rare-earths quantity 2026-05: 5490.4 t ±0.1 (provisional)",
        "CHN exports WLD rare-earths level 2025-01/2025-05: 168100000 USD ±100000 (revised)",
        "CHN exports WLD refined-oil year-on-year 2026-01/2026-05: 10.9 percent ±0.1 in USD (provisional)",
      ],
    },
    {
      name: "by partner, March 2026, in Chinese",
      origin: "shape",
      read: () => read("gacc-partners-2026-03-cny-zh.html"),
      count: 30,
      lines: [
        "CHN exports WLD TOTAL level 2026-03: 2229700000000 CNY ±10000000 (provisional)",
        "CHN exports DEU TOTAL level 2026-03: 71180000000 CNY ±10000000 (provisional)",
        "CHN imports NLD TOTAL year-on-year 2026-01/2026-03: -1.7 percent ±0.1 in CNY (provisional)",
      ],
    },
  ],
  badDays: [
    {
      name: "the unit column is left out and all figures stand one to the left (really published, April 2025)",
      read: () => read("gacc-exports-2025-04-usd.html"),
      says: /:104:2: the unit "35\.0" is unknown/,
    },
    {
      name: "the title says yuan and the unit says dollars (really published, June 2025)",
      read: () => read(PARTNERS, (text) => changed(text, "Unit: CNY 100 Million", "Unit: USD1 Million")),
      says: /the title says CNY and the unit says USD/,
    },
    {
      name: "one digit is transposed in a total",
      read: () => read(PARTNERS, (text) => changed(text, "22,297.0", "22,927.0")),
      says: /:8\d:2: exports and imports of 2026-03 do not add up/,
    },
    {
      name: "a partner that nobody knows",
      read: () => read(PARTNERS, (text) => changed(text, "Netherlands", "Ruritania")),
      says: /the code "Ruritania" is not in the list "gacc-partners"/,
    },
    {
      name: "the columns are of another month than the title",
      read: () => read(PARTNERS, (text) => changed(text, /Mar 2026/g, "Apr 2026")),
      says: /of month 3, the title of month 4/,
    },
    {
      name: "thousands are grouped wrongly",
      read: () => read(PARTNERS, (text) => changed(text, "41,046.4", "41,46.4")),
      says: /"41,46\.4" is not a figure/,
    },
    {
      name: "an unknown unit",
      read: () => read(PARTNERS, (text) => changed(text, "CNY 100 Million", "CNY 10 Million")),
      says: /the unit "CNY 10 Million" is unknown/,
    },
    {
      name: "no unit at all",
      read: () => read(PARTNERS, (text) => changed(text, "Unit: CNY 100 Million", "")),
      says: /names no unit/,
    },
    {
      name: "a page of scripts instead of the table (HTTP 412)",
      read: () => read(PARTNERS, () => "<html><head><script>var _0x=1</script></head><body></body></html>"),
      says: /a web page came instead/,
    },
    {
      name: "an error page with status 200",
      read: () => read(PARTNERS, () => PAGES.error),
      says: /a web page called "503 Service Unavailable"/,
    },
    { name: "a login", read: () => read(PARTNERS, () => PAGES.login), says: /a login page/ },
    { name: "an empty body", read: () => read(PARTNERS, () => ""), says: /the answer is empty/ },
    {
      name: "the table cut off in the middle of a row",
      read: () => read(PARTNERS, (text) => text.slice(0, text.indexOf("1,243.6"))),
      says: /cells under 10 columns/,
    },
    {
      name: "a wrong charset",
      read: () => textOf(new Uint8Array([...Buffer.from("<meta charset=utf-8>\n<p>"), 0xd6, 0xd0]), "page.html"),
      says: /page\.html:2: the bytes of this line are not utf-8/,
    },
  ],
};

export const gaccMonthly: SourceCase = {
  source: "GACC, monthly bulletin",
  format: "HTML, values and percentages on alternating lines",
  loader: "gacc-table.ts",
  holds: "tables by customs regime, partner and commodity; a dash is nil or not applicable and never 0",
  examples: [
    {
      name: "by customs regime, February 2026, the shaded line one cell short",
      origin: "genuine",
      read: () => read("gacc-regimes-2026-02.html"),
      count: 16,
      lines: [
        "CHN exports WLD TOTAL level 2026-02: 299877987000 USD ±1000 (provisional)",
        "CHN exports WLD TOTAL year-on-year 2026-02: 39.6 percent ±0.1 in USD (provisional)",
        "CHN imports WLD TOTAL year-on-year 2026-01/2026-02: 19.8 percent ±0.1 in USD (provisional)",
        "CHN exports WLD regime-processing-equipment level 2026-02: nil-or-not-applicable (missing)",
        "CHN exports WLD regime-processing-equipment year-on-year 2026-02: nil-or-not-applicable in USD (missing)",
        "CHN imports WLD regime-processing-equipment level 2026-02: 4792000 USD ±1000 (provisional)",
        "CHN imports WLD regime-processing-equipment year-on-year 2026-01/2026-02: 137.8 percent ±0.1 in USD (provisional)",
      ],
    },
    {
      name: "by customs regime, October 2019, its title glued to the number, notes below",
      origin: "genuine",
      read: () => read(REGIMES),
      count: 48,
      lines: [
        "CHN imports WLD TOTAL level 2019-01/2019-10: 1697419226000 USD ±1000 (provisional)",
        "CHN imports WLD regime-aid level 2019-10: nil-or-not-applicable (missing)",
        "CHN imports WLD regime-aid level 2019-01/2019-10: 1184000 USD ±1000 (provisional)",
        "CHN imports WLD regime-donation level 2019-10: 61000 USD ±1000 (provisional)",
        "CHN exports WLD regime-contracting year-on-year 2019-10: -33.1 percent ±0.1 in USD (provisional)",
      ],
    },
  ],
  badDays: [
    {
      name: "values and percentages swapped",
      read: () => read(REGIMES, (text) => changed(changed(text, "-0.9", "212,916,095"), "212,916,095&nbsp;", "-0.9")),
      says: /stands in the line of percentages of "TOTAL"/,
    },
    {
      name: "the line of values is missing",
      read: () => read(REGIMES, (text) => changed(text, /<tr>\s*<td>\s*<span><b>Ordinary Trade[\s\S]*?<\/tr>/, "")),
      says: /a second line of percentages stands under "TOTAL"/,
    },
    {
      name: "a changed head",
      read: () => read(REGIMES, (text) => changed(text, /<b>10<\/b>/g, "<b>Current</b>")),
      says: /names no month/,
    },
    {
      name: "the flow is not named",
      read: () => read(REGIMES, (text) => changed(text, "<b>Exports</b>", "<b>Outbound</b>")),
      says: /exports or imports/,
    },
    {
      name: "a regime that nobody knows",
      read: () => read(REGIMES, (text) => changed(text, "Ordinary Trade", "Cross-border E-commerce")),
      says: /is not in the list "gacc-regimes"/,
    },
    {
      name: "a row repeated",
      read: () => read(REGIMES, (text) => changed(text, "Ordinary Trade", "TOTAL")),
      says: /stands twice, first at/,
    },
    {
      name: "a cell too many",
      read: () =>
        read(REGIMES, (text) =>
          changed(
            text,
            "118,958,241&nbsp;</b></span>\n\t\t\t</td>",
            "118,958,241&nbsp;</b></span>\n\t\t\t</td><td>9</td>",
          ),
        ),
      says: /6 cells under 5 columns/,
    },
    {
      name: "a page without a table",
      read: () =>
        read(
          REGIMES,
          () =>
            '<html><title>(5) Imports and Exports by Customs Regime</title><body><p><iframe src="/office"></iframe></p></body></html>',
        ),
      says: /came instead of a table|holds no table/,
    },
  ],
};
