import type { Block } from "../story/story.ts";
import { fill } from "../vocabulary/fill.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Edition, Table } from "./edition.ts";
import { releaseNames } from "./release-names.ts";
import { plainText } from "./render-runs.ts";

/** The briefing as Markdown: the article, its charts as pictures beside it, the reference tables, sources and methods. */
export function annexMarkdown(edition: Edition, words: WordList): string {
  const { story } = edition;
  const own = words.annexes.markdown;
  const blocks = (all: readonly Block[]) => all.map((block) => blockText(block, edition, own.note));
  const released = fill(own.released, releaseNames(edition, words));
  return `${[
    `# ${mark(plainText(story.headline))}`,
    `**${mark(`${edition.series}, ${edition.monthName}`)}**. ${mark(edition.economy.agency)}. ${mark(released)}`,
    mark(plainText(story.standfirst)),
    story.keyFigures.map(keyFigure).join("\n"),
    ...blocks(story.lede),
    ...story.sections.flatMap((section) => [`## ${mark(plainText(section.heading))}`, ...blocks(section.blocks)]),
    `## ${own.tables}`,
    ...edition.tables.flatMap(tableText),
    `## ${own.sources}`,
    edition.sources
      .map(
        (one) =>
          `- ${mark(fill(words.annexes.source, { title: one.title, retrieved: one.retrieved, trust: one.trust }))}`,
      )
      .join("\n"),
    edition.methods.map((method) => `- ${mark(plainText(method))}`).join("\n"),
    ...(edition.missing.length > 0 ? [mark(fill(own.missing, { names: edition.missing.join(", ") }))] : []),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function keyFigure(figure: Edition["story"]["keyFigures"][number]): string {
  const parts = [figure.change, figure.forecast].map(plainText).filter((text) => text !== "");
  return `- **${mark(figure.label)}** ${mark(plainText(figure.value))}${parts.map((part) => `; ${mark(part)}`).join("")}`;
}

function blockText(block: Block, { charts }: Edition, source: string): string {
  switch (block.kind) {
    case "paragraph":
      return mark(plainText(block.runs));
    case "note":
      return `> ${mark(block.text)}\n>\n> ${mark(fill(source, { source: block.source }))}`;
    case "chart": {
      const chart = charts.find((one) => one.id === block.chart)!;
      return `![${mark(chart.alt)}](charts/${chart.id}.svg)\n\n*${mark(`${chart.subtitle} ${chart.foot}.`)}*`;
    }
    default:
      return block satisfies never;
  }
}

function tableText(table: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(mark).join(" | ")} |`;
  const rule = `| --- |${" ---: |".repeat(table.columns.length - 1)}`;
  const rows = table.rows.map((row) => line([row.name, ...row.cells.map(plainText)]));
  return [`### ${mark(table.caption)}`, [line(table.columns), rule, ...rows].join("\n"), mark(table.foot)];
}

/** The text with every sign that means something in Markdown or HTML made plain. */
function mark(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)]) /, "$1\\$2 ")
    .replace(/^([-+] )/, "\\$1");
}
