import type { Chart } from "./charts/chart.ts";
import { chartsAhead } from "./charts/charts-ahead.ts";
import { chooseCharts, MOST_CHARTS } from "./charts/choose-charts.ts";
import { monthCharts } from "./charts/month-charts.ts";
import { assemble } from "./edition/assemble.ts";
import type { Edition } from "./edition/edition.ts";
import { methods, missingPartners } from "./edition/methods.ts";
import { tables } from "./edition/tables.ts";
import { findFor } from "./findings/find-for.ts";
import { findNews } from "./findings/find-news.ts";
import type { Finding } from "./findings/finding.ts";
import { focused } from "./findings/focused.ts";
import { FactStore } from "./indicators/fact-store.ts";
import type { Figures } from "./indicators/figures.ts";
import type { Published } from "./loaders/load.ts";
import { keptTable } from "./observations/kept-table.ts";
import { reckonedIn } from "./observations/reckoned-in.ts";
import { raise } from "./problems.ts";
import type { Language } from "./story/language.ts";
import { notesFor } from "./story/notes.ts";
import { plain, prose } from "./story/prose.ts";
import type { Story } from "./story/story.ts";
import { tellStory } from "./story/tell.ts";
import type { Focus } from "./vocabulary/focus.ts";
import type { Period } from "./vocabulary/period.ts";

/** Which briefing is wanted: the reference period, and the day whose knowledge counts. */
export interface Wanted {
  readonly month: Period;
  readonly asOf: string;
  /** Whose edition it is; the one for all when nothing is said. */
  readonly focus?: Focus | undefined;
  /** How many charts at most; what a page holds when it is left out. */
  readonly charts?: number;
}

/** The figures and findings of months, kept by whoever makes many editions of each. */
export type Bases = Map<
  string,
  { readonly published: Published; readonly figures: Figures; readonly findings: readonly Finding[] }
>;

/** Is told of charts before the rest of their edition is made, so that they can be drawn meanwhile: of those that any news would have, without words, and then of those that are chosen. */
export type OnCharts = (charts: readonly Chart[]) => void;

/**
 * Makes one month's edition from what has been published. Reads and writes nothing.
 *
 *     published ─as of→ Table ─indicators→ Fact[] ─findings→ Finding[] ─story→ Story
 *                                            └────────────────charts→ Chart[] ─assemble→ Edition
 */
export function makeEdition(
  want: Wanted,
  published: Published,
  language: Language,
  versions: Edition["versions"],
  bases?: Bases,
  onCharts?: OnCharts,
): Edition {
  const { month, asOf, focus, charts: most = MOST_CHARTS } = want;
  const onFigures = onCharts && ((known: Figures) => onCharts(chartsAhead(known, language.words)));
  const { figures, findings: news } = baseOf(want, published, bases, onFigures);
  const { economy } = published;
  const findings = focus ? findFor(figures, news, focus) : news;
  const own = focus && { figures: focused(figures, findings, focus), focus };
  const shown = own?.figures ?? figures;
  const speaker = { words: language.words, economy, month };
  const tell = prose(language.templates, speaker);
  const series = plain(tell("series", { economy }));
  const story = tellStory(figures, findings, notesFor(published.notes, month), tell, speaker, own);
  const foot = plain(tell("chart-foot", { economy, asOf }));
  const drafts = monthCharts({ figures: shown, findings, captions: story.captions, words: language.words, foot });
  const charts = chooseCharts(drafts, findings, { first: headlineCharts(story), most });
  onCharts?.(charts);
  const reference = tables(shown, findings, speaker);
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
    missing: missingPartners(shown),
    focus,
  });
}

const MONTHS = 6;

/** The figures and findings of a month as known on a day, before anybody's focus. */
function baseOf(
  { month, asOf }: Wanted,
  published: Published,
  bases: Bases = new Map(),
  onFigures?: (figures: Figures) => void,
) {
  const key = `${published.economy.id} ${published.economy.currency} ${month} ${asOf}`;
  const before = bases.get(key);
  if (before && restsOnSame(before.published, published)) return before;
  const { economy, calendar, folders } = published;
  const [observations, forecasts] = [published.observations, published.forecasts].map((rows) =>
    reckonedIn(economy, rows),
  );
  const table = keptTable(observations!, folders, calendar, asOf);
  const figures: Figures = { economy, calendar, forecasts: forecasts!, month, table, facts: new FactStore() };
  onFigures?.(figures);
  const findings = findNews(figures);
  refuseEmpty(figures, findings);
  if (bases.size >= MONTHS) bases.delete(bases.keys().next().value!);
  const made = { published, figures, findings };
  bases.set(key, made);
  return made;
}

// The charts that the lede would have, best first.
function headlineCharts({ lede }: Story): string[] {
  return lede.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

// Notes are no figures: with others the findings are the same.
function restsOnSame(one: Published, other: Published): boolean {
  const parts = ["economy", "calendar", "observations", "folders", "forecasts"] as const;
  return parts.every((part) => one[part] === other[part]);
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
