import type { Chart } from "../charts/chart.ts";
import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Published } from "../loaders/load.ts";
import { periodName, type Speaker } from "../story/say.ts";
import type { Block, Story } from "../story/story.ts";
import { entryFor, nextRelease } from "../vocabulary/calendar.ts";
import type { Focus } from "../vocabulary/focus.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Runs } from "../vocabulary/run.ts";
import type { Edition, Source, Table } from "./edition.ts";

/** What an edition is gathered from. */
export interface Gathered {
  readonly published: Published;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly story: Story;
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly methods: readonly Runs[];
  readonly missing: readonly string[];
  readonly speaker: Speaker;
  readonly locale: string;
  readonly series: string;
  readonly versions: Edition["versions"];
  readonly focus?: Focus | undefined;
}

/** The edition: everything that any output of the month is made from, and of facts and observations only those that it prints or rests on. */
export function assemble(given: Gathered): Edition {
  const { figures, speaker, published } = given;
  const { economy, month } = figures;
  const entry = entryFor(figures.calendar, month)!;
  const next = nextRelease(figures.calendar, month, figures.table.asOf);
  const story = placeCharts(given.story, given.charts);
  const charts = placedIn(story).map((id) => given.charts.find((chart) => chart.id === id)!);
  const facts = factsIn(given, story, charts);
  const observations = observationsBehind(figures, published, facts, given.findings);
  return {
    format: 1,
    economy: {
      id: economy.id,
      code: economy.code,
      name: economy.name,
      adjective: economy.adjective,
      agency: economy.agency.name,
    },
    locale: given.locale,
    month,
    monthName: periodName(speaker, month, true),
    release: { date: entry.released, time: entry.time, zone: economy.release.zone, recorded: entry.recorded },
    ...(next ? { nextRelease: next } : {}),
    asOf: figures.table.asOf,
    series: given.series,
    story,
    charts,
    tables: given.tables,
    facts,
    findings: given.findings,
    observations,
    sources: sourcesOf(published, observations),
    methods: given.methods,
    missing: given.missing,
    inputs: inputsOf(published, observations, month),
    versions: given.versions,
    ...(given.focus ? { focus: given.focus } : {}),
  };
}

// A chart stands once, at its first place; a place whose chart could not be drawn is closed. The lede has one: the first of its own that was drawn.
function placeCharts(story: Story, charts: readonly Chart[]): Story {
  const left = new Set(charts.map((chart) => chart.id));
  const keep = (blocks: readonly Block[]) =>
    blocks.filter((block) => block.kind !== "chart" || left.delete(block.chart));
  const drawn = story.lede.find((block) => block.kind === "chart" && left.has(block.chart));
  const lede = keep(story.lede.filter((block) => block.kind !== "chart" || block === drawn));
  return {
    ...story,
    lede,
    sections: story.sections
      .map((section) => ({ ...section, blocks: keep(section.blocks) }))
      .filter((section) => section.blocks.length > 0),
  };
}

function placedIn(story: Story): string[] {
  const blocks = [...story.lede, ...story.sections.flatMap((section) => section.blocks)];
  return blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

function factsIn({ figures, findings, tables, methods }: Gathered, story: Story, charts: readonly Chart[]): Fact[] {
  const named = new Set(
    [
      ...runsIn(story),
      ...charts.flatMap((chart) => chart.title),
      ...tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flat())),
      ...methods.flat(),
    ].flatMap((run) => run.fact ?? []),
  );
  const known = new Map<string, Fact>();
  const note = (fact: Fact) => named.has(fact.id) && known.set(fact.id, fact);
  for (const finding of findings) for (const fact of Object.values(finding.facts)) note(fact);
  for (const fact of figures.facts.values()) note(fact);
  return [...named].sort().map((id) => known.get(id) ?? missing(id));
}

function missing(id: string): never {
  throw new Error(`the story names the fact ${id}, which nothing worked out`);
}

function runsIn(story: Story): Runs {
  const paragraphs = [...story.lede, ...story.sections.flatMap((section) => section.blocks)].flatMap((block) =>
    block.kind === "paragraph" ? block.runs : [],
  );
  const strip = story.keyFigures.flatMap(({ value, basis = [], change, forecast }) => [
    ...value,
    ...basis,
    ...change,
    ...forecast,
  ]);
  return [
    ...story.headline,
    ...story.standfirst,
    ...(story.line ?? []),
    ...(story.flash ?? []).flatMap((one) => one.runs),
    ...strip,
    ...story.sections.flatMap((section) => section.heading),
    ...paragraphs,
  ];
}

function observationsBehind(
  figures: Figures,
  published: Published,
  facts: readonly Fact[],
  findings: readonly Finding[],
) {
  const proofs = findings.flatMap((finding) =>
    [...finding.proof.cases, ...(finding.proof.boundary ? [finding.proof.boundary] : [])].flatMap((one) => one.from),
  );
  const ids = new Set([
    ...facts.flatMap((fact) => fact.from),
    ...findings.flatMap((finding) => Object.values(finding.facts).flatMap((fact) => fact.from)),
    ...proofs,
  ]);
  const among = (rows: Published["observations"]) => rows.filter((row) => ids.has(row.id));
  return [...among(published.observations), ...among(figures.forecasts)];
}

function sourcesOf(published: Published, observations: Edition["observations"]): Source[] {
  const folders = new Map(published.folders.toReversed().map((folder) => [folder.date, folder]));
  const sources = observations.flatMap((row) => {
    const source = folders.get(row.release)?.card.sources[row.source];
    return source
      ? [{ id: `${row.release}/${row.source}`, title: source.title, retrieved: source.retrieved, trust: source.trust }]
      : [];
  });
  // A kind of source serves many releases from many pages: it is named once, with its pages.
  return [...groupBy(sources, (source) => `${source.title}|${source.trust}`).values()].map((same) => ({
    ...same[0]!,
    retrieved: [...new Set(same.map((source) => source.retrieved))].join("; "),
    also: [...new Set(same.map((source) => source.id))].slice(1),
  }));
}

// Only what the edition rests on: a release that comes later and is not used leaves the edition as it was.
function inputsOf(published: Published, observations: Edition["observations"], month: Period): Edition["inputs"] {
  const id = published.economy.id;
  const used = new Set(
    observations.map((row) =>
      row.release === "" ? `${id}/forecasts.csv` : `${id}/releases/${row.id.slice(0, row.id.lastIndexOf(":"))}`,
    ),
  );
  const always = [`${id}/economy.yaml`, `${id}/calendar.csv`, `${id}/notes/${lastMonth(month)}.md`];
  const cards = observations
    .filter((row) => row.release !== "")
    .map((row) => `${id}/releases/${row.release}/release.yaml`);
  const paths = new Set([...used, ...always, ...cards]);
  return published.inputs.filter((input) => paths.has(input.path));
}
