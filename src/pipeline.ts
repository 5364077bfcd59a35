import { chooseCharts, MOST_CHARTS } from "./charts/choose-charts.ts";
import { monthCharts } from "./charts/month-charts.ts";
import { assemble } from "./edition/assemble.ts";
import type { Edition } from "./edition/edition.ts";
import { methods, missingPartners } from "./edition/methods.ts";
import { tables } from "./edition/tables.ts";
import { findNews } from "./findings/find-news.ts";
import type { Finding } from "./findings/finding.ts";
import type { Figures } from "./indicators/figures.ts";
import type { Published } from "./loaders/load.ts";
import { tableAsOf } from "./observations/table.ts";
import { raise } from "./problems.ts";
import type { Language } from "./story/language.ts";
import { notesFor } from "./story/notes.ts";
import { plain, prose } from "./story/prose.ts";
import type { Story } from "./story/story.ts";
import { tellStory } from "./story/tell.ts";
import type { Period } from "./vocabulary/period.ts";

/** Which briefing is wanted: the reference period, and the day whose knowledge counts. */
export interface Wanted {
  readonly month: Period;
  readonly asOf: string;
  /** How many charts at most; what a page holds when it is left out. */
  readonly charts?: number;
}

/**
 * Makes one month's edition from what has been published. Reads and writes nothing.
 *
 *     published ─as of→ Table ─indicators→ Fact[] ─findings→ Finding[] ─story→ Story
 *                                            └────────────────charts→ Chart[] ─assemble→ Edition
 */
export function makeEdition(
  { month, asOf, charts: most = MOST_CHARTS }: Wanted,
  published: Published,
  language: Language,
  versions: Edition["versions"],
): Edition {
  const { economy, calendar, observations, folders, forecasts } = published;
  const figures = {
    economy,
    calendar,
    forecasts,
    month,
    table: tableAsOf(observations, folders, calendar, asOf),
    facts: new Map(),
  };
  const findings = findNews(figures);
  refuseEmpty(figures, findings);
  const speaker = { words: language.words, economy, month };
  const tell = prose(language.templates, speaker);
  const series = plain(tell("series", { economy }));
  const story = tellStory(figures, findings, notesFor(published.notes, month), tell, speaker);
  const foot = plain(tell("chart-foot", { economy, asOf }));
  const drafts = monthCharts({ figures, findings, captions: story.captions, words: language.words, foot });
  const charts = chooseCharts(drafts, findings, { first: headlineCharts(story), most });
  const reference = tables(figures, findings, speaker);
  return assemble({
    published,
    figures,
    findings,
    story,
    charts,
    tables: reference,
    speaker,
    series,
    versions,
    locale: language.locale,
    methods: methods(figures, findings, tell),
    missing: missingPartners(figures),
  });
}

// The charts that the lede would have, best first.
function headlineCharts({ lede }: Story): string[] {
  return lede.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

// A page without a headline must never go out: without the growth of either flow there is nothing to tell.
function refuseEmpty({ economy, month, table }: Figures, findings: readonly Finding[]): void {
  if (findings.some((one) => one.id === "growth:exports.total" || one.id === "growth:imports.total")) return;
  raise({
    kind: "month-without-figures",
    economy: economy.id,
    month,
    asOf: table.asOf,
    lacks: "growth of exports or imports",
  });
}
