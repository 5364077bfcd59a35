import type { Block, KeyFigure, Story } from "../../src/story/story.ts";
import type { Runs } from "../../src/vocabulary/run.ts";
import { claim, count, figure, say, verb } from "./sample-runs.ts";

const MILESTONE = "milestone:balance.total.year-to-date";
const STREAK = "streak:exports.partner.USA.year-on-year";
const YTD = "balance.total.year-to-date";
const EXPORTS = "exports.total.year-on-year";
const IMPORTS = "imports.total.year-on-year";
const USA = "exports.partner.USA.year-on-year";

const told = (...runs: Runs): Block => ({ kind: "paragraph", runs, findings: [] });
const chart = (id: string): Block => ({ kind: "chart", chart: id });
const partner = (code: string) => `exports.partner.${code}.year-on-year`;

const key = (id: string, label: string, value: Runs, change: Runs, forecast: Runs): KeyFigure => ({
  ...{ id, code: id, label, value, change, forecast, history: [], historyLabel: `${label} over the last two years` },
});

const keyFigures: readonly KeyFigure[] = [
  key(
    "exports",
    "Exports, on a year earlier",
    [figure("+5.9%", EXPORTS)],
    [figure("\u22121.1%", `${EXPORTS}@2025-10`), say(" in October")],
    [say("Reuters poll "), figure("+3.8%", "exports.total.forecast")],
  ),
  key(
    "imports",
    "Imports, on a year earlier",
    [figure("+1.9%", IMPORTS)],
    [figure("+1.0%", `${IMPORTS}@2025-10`), say(" in October")],
    [say("Reuters poll "), figure("+3.0%", "imports.total.forecast")],
  ),
  key(
    "balance",
    "Trade surplus",
    [figure("$111.68bn", "balance.total.level")],
    [figure("$90.07bn", "balance.total.level@2025-10"), say(" in October")],
    [say("Reuters poll "), figure("$100.2bn", "balance.total.forecast")],
  ),
  key(
    "year-to-date",
    "Surplus, year so far",
    [figure("$1.08trn", YTD)],
    [figure("$992bn", "balance.total.whole-year@2024"), say(" in all of 2024")],
    [],
  ),
  key(
    "usa",
    "Exports to the US",
    [figure("\u221228.6%", USA)],
    [figure("\u221225.2%", `${USA}@2025-10`), say(" in October")],
    [],
  ),
];

const lede: readonly Block[] = [
  told(
    ...[
      say("China\u2019s exports "),
      verb("returned to growth", EXPORTS),
      say(" in November, rising "),
      figure("5.9 percent", EXPORTS),
      say(" on a year earlier after a fall of "),
    ],
    ...[
      figure("1.1 percent", `${EXPORTS}@2025-10`),
      say(" in October. Economists polled by Reuters had expected a rise of "),
      figure("3.8 percent", "exports.total.forecast"),
      say("."),
    ],
  ),
  told(
    ...[
      say("The surplus for the month came to "),
      figure("111.68 billion dollars", "balance.total.level"),
      say(" and took the total for the first eleven months to nearly "),
      figure("1.08 trillion", YTD),
    ],
    ...[
      say(", more than in the whole of 2024 and "),
      claim("the first time it has passed one trillion within a single year", MILESTONE),
      say("."),
    ],
  ),
  chart("balance-through-the-year"),
  told(
    ...[
      say("Shipments to the United States "),
      verb("fell", USA),
      say(" nearly "),
      figure("29 percent", USA),
      say(", the "),
      count("eighth", "usa.streak.length", STREAK),
      say(" consecutive month of double-digit declines."),
    ],
  ),
];

/** The story of the sample, every part of it filled. */
export const STORY: Story = {
  headline: [
    say("China\u2019s surplus "),
    verb("passes", YTD),
    say(" "),
    figure("one trillion dollars", YTD),
    say(" as sales outside the United States grow"),
  ],
  standfirst: [
    ...[
      say("Exports "),
      verb("rose", EXPORTS),
      say(" "),
      figure("5.9 percent", EXPORTS),
      say(" in November, well above forecasts, while shipments to the United States "),
      verb("fell", USA),
      say(" for the "),
      count("eighth", "usa.streak.length", STREAK),
    ],
    say(" month by a tenth or more."),
  ],
  lede,
  keyFigures,
  sections: [
    {
      id: "destinations",
      name: "Where exports went",
      heading: [say("Every large market but one bought more than a year ago")],
      blocks: [
        told(
          ...[
            say("Exports to the European Union "),
            verb("grew", partner("EU")),
            say(" "),
            figure("14.8 percent", partner("EU")),
            say(" and those to ASEAN "),
            figure("8.2 percent", partner("ASEAN")),
            say(". Sales to Africa "),
            verb("climbed", partner("AFR")),
          ],
          ...[
            say(" "),
            figure("27.6 percent", partner("AFR")),
            say(" and to Latin America "),
            figure("14.9 percent", partner("LAM")),
            say("."),
          ],
        ),
        chart("growth-by-partner"),
        told(
          say("The United States took "),
          figure("10.2 percent", "exports.partner.USA.share"),
          say(" of China\u2019s exports, against "),
          figure("15.2 percent", "exports.partner.USA.share@2024-11"),
          say(" a year earlier."),
        ),
      ],
    },
    {
      id: "exports",
      name: "Exports",
      heading: [say("Exports "), verb("swung back", EXPORTS), say(" to growth and beat the poll")],
      blocks: [
        told(
          say("At "),
          figure("330.35 billion dollars", "exports.total.level"),
          say(" exports were the highest this year. The miss of October, when they "),
          verb("contracted", `${EXPORTS}@2025-10`),
          say(", was made good within a month."),
        ),
        {
          kind: "note",
          text: "Customs officials said that front-loading <before> the {{tariff}} deadlines had ended by October & that orders were normal.",
          source: "Press briefing of the office",
          url: "https://example.org/briefing",
          file: "notes/2025-11.md",
        },
      ],
    },
    {
      id: "imports",
      name: "Imports",
      heading: [say("Imports "), verb("edged up", IMPORTS), say(" and stayed below their forecast")],
      blocks: [
        told(
          say("Imports "),
          verb("rose", IMPORTS),
          say(" "),
          figure("1.9 percent", IMPORTS),
          say(" to "),
          figure("218.67 billion dollars", "imports.total.level"),
          say(", after "),
          figure("1.0 percent", `${IMPORTS}@2025-10`),
          say(" in October; the poll had put them at "),
          figure("3.0 percent", "imports.total.forecast"),
          say("."),
        ),
      ],
    },
    {
      id: "watch",
      name: "What to watch",
      heading: [say("December meets a high base")],
      blocks: [
        told(
          say("To match the whole of last year nothing more is needed: the surplus so far, "),
          figure("1,080.1 billion dollars", YTD),
          say(", already exceeds the "),
          figure("992.16 billion", "balance.total.whole-year@2024"),
          say(" of 2024."),
        ),
      ],
    },
  ],
  captions: {},
};
