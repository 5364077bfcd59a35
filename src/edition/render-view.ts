import type { Runs } from "../vocabulary/run.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { Drawings } from "./drawings.ts";
import type { Edition } from "./edition.ts";
import { ledeView, sectionView } from "./render-blocks.ts";
import { chartViews, keyFigureView } from "./render-charts.ts";
import { dayName, zoneName } from "./render-day.ts";
import { logoView } from "./render-logo.ts";
import type { Markup } from "./render-markup.ts";
import { registerView } from "./render-register.ts";
import { plainText, runWriter } from "./render-runs.ts";
import { sourcesView, tableView } from "./render-tables.ts";

/** What the page templates see of an edition: text ready to print, markup ready to stand, nothing to be computed. */
export function pageView(edition: Edition, drawings: Drawings, style: Markup, theme: Theme) {
  const { story } = edition;
  const writer = runWriter(edition.facts);
  const viewer = { writer, charts: chartViews(edition.charts, drawings, writer) };
  const inHeadline = (runs: Runs) => writer.write(runs, { id: "headline", name: "Headline" });
  // In reading order, since the writer notes the first mention of each fact in each part.
  return {
    lang: edition.locale,
    style,
    title: pageTitle(edition),
    description: plainText(story.standfirst),
    masthead: masthead(edition, theme),
    imprint: theme.imprint,
    headline: inHeadline(story.headline),
    standfirst: inHeadline(story.standfirst),
    keyFigures: story.keyFigures.map((figure) => keyFigureView(figure, drawings, writer)),
    lede: ledeView(story.lede, viewer),
    sections: story.sections.map((section) => sectionView(section, viewer)),
    contents: contents(edition),
    tables: edition.tables.map((table) => tableView(table, writer)),
    sources: sourcesView(edition, writer),
    register: registerView(edition, writer),
  };
}

/** The title of the document: its headline, and which briefing it is. */
export function pageTitle(edition: Edition): string {
  return `${plainText(edition.story.headline)} \u2013 ${edition.series}, ${edition.monthName}`;
}

function masthead(edition: Edition, theme: Theme) {
  const { release, nextRelease } = edition;
  return {
    look: theme.masthead,
    logo: theme.logo === null ? [] : [logoView(theme.logo)],
    series: edition.series,
    month: edition.monthName,
    agency: edition.economy.agency,
    released: `${dayName(release.date)}, ${release.time} ${zoneName(release.zone)}`,
    releasedAt: `${release.date}T${release.time}`,
    estimated: !release.recorded,
    asOf: dayName(edition.asOf),
    asOfDay: edition.asOf,
    next: nextRelease ? [{ day: nextRelease.date, name: dayName(nextRelease.date) }] : [],
  };
}

function contents(edition: Edition) {
  const sections = edition.story.sections.map(({ id, name }) => ({ id, name }));
  const tables = edition.tables.length > 0 ? [{ id: "tables", name: "Reference tables" }] : [];
  return [
    ...sections,
    ...tables,
    { id: "sources", name: "Sources and methods" },
    { id: "register", name: "Register of figures" },
  ];
}
