import type { Edition } from "../edition/edition.ts";
import { dayName, zoneName } from "../edition/render-day.ts";
import { plainText } from "../edition/render-runs.ts";
import { type Change, changesBetween, formerHeadline } from "./changes.ts";
import { mailRuns } from "./mail-runs.ts";
import { current, monthPath, type SiteEconomy, type SiteEdition, type SiteMonth, versionPath } from "./site-edition.ts";

/** The files that are offered for download, and what they are called. */
const DOWNLOADS: readonly (readonly [RegExp, string])[] = [
  [/^briefing\.pdf$/, "Briefing as PDF"],
  [/\.xlsx$/, "Tables as a workbook (XLSX)"],
  [/\.csv$/, "Figures as CSV"],
  [/\.md$/, "Text as Markdown"],
  [/^edition\.json$/, "Everything as data (JSON)"],
];

/** What the front page shows: the newest month of every economy. */
export function frontView(economies: readonly SiteEconomy[]) {
  return {
    economies: economies.map((economy) => ({
      ...{
        name: economy.name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
        series: economy.series,
        count: economy.months.length,
      },
      link: `${economy.id}/index.html`,
      newest: teaser(economy.months[0]!, ""),
    })),
  };
}

/** What an economy's page shows: its newest month, and all months by year. */
export function economyView(economy: SiteEconomy) {
  const years = [...new Set(economy.months.map(({ month }) => month.slice(0, 4)))];
  return {
    series: economy.series,
    newest: teaser(economy.months[0]!, "../"),
    years: years.map((year) => ({
      year,
      months: economy.months.filter(({ month }) => month.startsWith(year)).map((month) => teaser(month, "../")),
    })),
  };
}

/** What a month's page shows: the version that counts, every other, what was changed, and the months before and after. */
export function monthView(economy: SiteEconomy, index: number) {
  const month = economy.months[index]!;
  const now = current(month);
  const up = "../../";
  const neighbour = (one: SiteMonth | undefined) =>
    one ? [{ link: `${up}${monthPath(one)}index.html`, name: current(one).edition.monthName }] : [];
  return {
    ...teaser(month, up),
    series: economy.series,
    economyLink: `${up}${economy.id}/index.html`,
    standfirst: mailRuns(now.edition.story.standfirst),
    keyFigures: now.edition.story.keyFigures.map(({ label, value, change, forecast }) => ({
      ...{ label, value: mailRuns(value), change: mailRuns(change), forecast: mailRuns(forecast) },
    })),
    chart: leadChart(now, up),
    read: `${up}${versionPath(now)}index.html`,
    downloads: downloadsOf(now, up),
    versions:
      month.versions.length > 1
        ? month.versions.map((one, at) => versionView(one, month.versions[at - 1], up)).reverse()
        : [],
    before: neighbour(economy.months[index + 1]),
    after: neighbour(economy.months[index - 1]),
  };
}

function teaser(month: SiteMonth, up: string) {
  const { edition, revision } = current(month);
  return {
    link: `${up}${monthPath(month)}index.html`,
    headline: mailRuns(edition.story.headline),
    standfirst: mailRuns(edition.story.standfirst),
    month: edition.monthName,
    released: released(edition),
    corrected: revision > 0,
  };
}

function versionView(one: SiteEdition, before: SiteEdition | undefined, up: string) {
  const headline = before === undefined ? null : formerHeadline(before.edition, one.edition);
  return {
    former: headline === null ? [] : [headline],
    name: one.revision === 0 ? "First edition" : `Correction ${one.revision}`,
    asOf: dayName(one.edition.asOf),
    link: `${up}${versionPath(one)}index.html`,
    ...changesView(before === undefined ? [] : changesBetween(before.edition, one.edition)),
  };
}

function changesView(changes: readonly Change[]) {
  return { changes, count: changes.length === 1 ? "One figure was changed" : `${changes.length} figures were changed` };
}

function leadChart(one: SiteEdition, up: string) {
  const { charts } = one.edition;
  const chart = charts.find(({ id }) => one.files.some(({ path }) => path === `charts/${id}.svg`));
  if (!chart) return [];
  const { id, title, subtitle, alt, foot } = chart;
  return [{ source: `${up}${versionPath(one)}charts/${id}.svg`, title: mailRuns(title), subtitle, alt, foot }];
}

function downloadsOf(one: SiteEdition, up: string) {
  return DOWNLOADS.flatMap(([pattern, name]) =>
    one.files
      .filter(({ path }) => pattern.test(path))
      .map(({ path, bytes }) => ({ name, file: path, link: `${up}${versionPath(one)}${path}`, size: sizeText(bytes) })),
  );
}

function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0kB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;
}

/** The day and hour of a release, with its zone. */
export function released({ release }: Edition): string {
  return `${dayName(release.date)}, ${release.time} ${zoneName(release.zone)}${release.recorded ? "" : " (day estimated)"}`;
}

/** The headline as plain text, for titles. */
export function headlineOf(month: SiteMonth): string {
  return plainText(current(month).edition.story.headline);
}
