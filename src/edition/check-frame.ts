import type { Fault, PageEvidence } from "./check.ts";
import { type PageReading, plainSpaces, textOf } from "./page-reading.ts";
import { dayName, zoneName } from "./render-day.ts";

/** What stands around the article: masthead, title, description, running head, notes, sources, methods, colophon, against the edition. */
export function checkFrame({ page, stored, theme }: PageEvidence): Fault[] {
  if (!page) return [];
  const { release, story } = stored;
  const zone = zoneText(page);
  const headline = plainSpaces(story.headline.map((run) => run.text).join(""));
  const notes = [...story.lede, ...story.sections.flatMap((section) => section.blocks)].filter(
    (block) => block.kind === "note",
  );
  const masthead = [
    `${stored.series} ${stored.monthName}`,
    `${stored.economy.agency} Released ${dayName(release.date)}, ${release.time} ${zoneName(release.zone)}${release.recorded ? "" : " (day estimated)"} Figures as of ${dayName(stored.asOf)} Not seasonally adjusted${nextDay(stored)}`,
  ];
  const versions = Object.entries(stored.versions).map(([name, version]) => `${name} ${version}`);
  const should: [string, string, string][] = [
    ["language", page.lang, stored.locale],
    ["title", plainSpaces(page.title), `${headline} \u2013 ${stored.series}, ${stored.monthName}`],
    ["description", plainSpaces(page.description), story.standfirst.map((run) => run.text).join("")],
    ["masthead", zone("masthead", "p"), masthead.join(" / ")],
    [
      "notes",
      zone("note", "p"),
      notes.flatMap(({ text, source }) => ["Editor’s note", text, `Source: ${source}`]).join(" / "),
    ],
    ["sources", zone("sources", "li"), listed(stored)],
    ["imprint", zone("imprint", "p"), theme.imprint.join(" / ")],
    ["running head", runningHead(page.style), `${stored.series} / ${stored.monthName}`],
  ];
  const colophon = zone("colophon", "p");
  const opening = plainSpaces(`${stored.series}, ${stored.monthName}.`);
  return [
    ...should.flatMap(([part, stands, right]) => differs(part, plainSpaces(stands), plainSpaces(right))),
    ...(colophon.startsWith(opening) && colophon.endsWith(versions.join(", "))
      ? []
      : differs("colophon", colophon, opening)),
  ];
}

function nextDay({ nextRelease }: PageEvidence["stored"]): string {
  return nextRelease ? ` Next release ${dayName(nextRelease.date)}` : "";
}

function zoneText(page: PageReading) {
  return (zone: string, tag: string) =>
    page.passages
      .filter((one) => one.zone === zone && one.tag === tag)
      .map(({ pieces }) => textOf(pieces))
      .join(" / ");
}

function listed({ sources, methods, missing }: PageEvidence["stored"]): string {
  return [
    ...sources.map(({ title, retrieved, trust }) => `${title} (${retrieved}; ${trust})`),
    ...methods.map((runs) => runs.map((run) => run.text).join("")),
    ...missing,
  ]
    .map(plainSpaces)
    .join(" / ");
}

/** The two texts that the style sheet sets at the head of each printed page. */
function runningHead(style: string): string {
  const found = [...style.matchAll(/@top-(?:left|right)\{content:"([^"]*)"\}/g)].map(([, text]) =>
    text!.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return found.join(" / ");
}

function differs(part: string, stands: string, right: string): Fault[] {
  if (stands === right) return [];
  const at = [...right].findIndex((sign, index) => sign !== stands[index]);
  const from = Math.max(0, (at < 0 ? right.length : at) - 30);
  return [
    {
      file: "index.html",
      part,
      words: stands.slice(from, from + 80),
      reason: `edition.json has "${right.slice(from, from + 80)}"`,
    },
  ];
}
