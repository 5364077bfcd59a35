import type { Runs } from "../vocabulary/run.ts";
import type { Fault, PageEvidence } from "./check.ts";
import { type PageReading, plainSpaces, textOf } from "./page-reading.ts";

/** The words of the article on the page, part by part, against those of edition.json. */
export function checkStory({ page, stored }: PageEvidence): Fault[] {
  if (!page) return [];
  const { story } = stored;
  const titles = new Map(stored.charts.map((chart) => [chart.id, chart.title]));
  const strip = story.keyFigures.flatMap((figure) => [
    figure.label,
    ...[figure.value, figure.basis ?? [], figure.change, figure.forecast].map(words).filter((text) => text !== ""),
  ]);
  const parts: [string, readonly string[]][] = [
    ["headline", [words(story.headline), words(story.standfirst)]],
    ["strip", ["Key figures", ...strip]],
    ["lede", story.lede.flatMap((block) => blockWords(block, titles))],
    ...story.sections.map(({ id, name, heading, blocks }): [string, string[]] => [
      id,
      [name, words(heading), ...blocks.flatMap((block) => blockWords(block, titles))],
    ]),
  ];
  const known = new Set(parts.map(([part]) => part));
  const passages = passagesOf(page);
  const strangers = [...new Set(passages.map(({ part }) => part))].filter((part) => !known.has(part));
  return [
    ...parts.flatMap(([part, right]) => partFaults(part, textIn(passages, part), right.map(plainSpaces))),
    ...strangers.map((part) => fault(part, textIn(passages, part).join(" "), "edition.json has no such part")),
  ];
}

function words(runs: Runs): string {
  return runs.map((run) => run.text).join("");
}

function blockWords(
  block: PageEvidence["stored"]["story"]["lede"][number],
  titles: ReadonlyMap<string, Runs>,
): string[] {
  if (block.kind === "paragraph") return [words(block.runs)];
  return block.kind === "chart" ? [words(titles.get(block.chart) ?? [])] : [];
}

const ARTICLE = new Set(["headline", "text", "chart-title", "strip", "strip-label", "unknown"]);

function passagesOf(page: PageReading) {
  return page.passages
    .filter((one) => ARTICLE.has(one.zone))
    .map((one) => ({ part: one.zone.startsWith("strip") ? "strip" : one.part || one.zone, text: textOf(one.pieces) }));
}

function textIn(passages: ReturnType<typeof passagesOf>, part: string): string[] {
  return passages.filter((one) => one.part === part).map((one) => one.text);
}

function partFaults(part: string, stands: readonly string[], right: readonly string[]): Fault[] {
  const length = Math.max(stands.length, right.length);
  return Array.from({ length }, (_, index) => [stands[index] ?? "", right[index] ?? ""] as const)
    .filter(([one, other]) => one !== other)
    .slice(0, 1)
    .map(([one, other]) => fault(part, around(one, other), `edition.json has "${around(other, one)}"`));
}

function around(text: string, other: string): string {
  const at = [...text].findIndex((sign, index) => sign !== other[index]);
  const from = Math.max(0, (at < 0 ? text.length : at) - 40);
  return `${from > 0 ? "…" : ""}${text.slice(from, from + 90)}`;
}

function fault(part: string, text: string, reason: string): Fault {
  return { file: "index.html", part, words: text, reason };
}
