import { join, resolve } from "node:path";
import type { Edition } from "../edition/edition.ts";
import type { Finding } from "../findings/finding.ts";
import { newsworthiness } from "../findings/rank.ts";
import { progress } from "../io/progress.ts";
import { economiesIn } from "../io/read-data.ts";
import { readLanguage } from "../io/read-language.ts";
import { readText } from "../io/read-text.ts";
import { programRoot } from "../io/root.ts";
import { writeText } from "../io/write-folder.ts";
import { makeEdition } from "../pipeline.ts";
import { BriefingError } from "../problems.ts";
import { sentenceOf } from "../story/sentence-of.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { dataFolder } from "./data-folder.ts";
import { type Asked, published, wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** A real month that shows a kind of claim. */
export interface Example {
  readonly variant: string;
  readonly economy: string;
  readonly month: string;
  readonly finding: Finding;
  readonly sentence: string;
}

/** Looks through every month of every economy for the best example of each kind of claim, and writes them to a page; returns the exit code. */
export function claims(
  asked: Asked & { readonly out?: string | undefined; readonly locale: string; readonly json: boolean },
): number {
  const say = progress(asked.json);
  const best = new Map<string, Example>();
  for (const economy of economiesIn(dataFolder(asked))) {
    say(`Looking through ${economy}`);
    for (const example of examplesIn({ ...asked, economy })) {
      const before = best.get(example.variant);
      if (!before || newsworthiness(example.finding) > newsworthiness(before.finding))
        best.set(example.variant, example);
    }
  }
  const page = `${readText(join(programRoot(), "templates", "claims.md"))}\n${[...best.values()]
    .sort((a, b) => (a.variant < b.variant ? -1 : 1))
    .map(exampleText)
    .join("\n")}`;
  writeText(resolve(asked.out ?? join(programRoot(), "docs", "claims.md")), page);
  return 0;
}

function examplesIn(asked: Asked & { readonly locale: string }): Example[] {
  const data = published(asked);
  const language = readLanguage(templatesFor(asked), asked.locale);
  return data.calendar.flatMap(({ period }) => {
    const month = lastMonth(period);
    try {
      return examplesOf(makeEdition(wanted({ ...asked, month }, data), data, language, {}));
    } catch (error) {
      if (error instanceof BriefingError) return [];
      throw error;
    }
  });
}

/** The claims that an edition tells, each with the sentence that tells it. */
export function examplesOf(edition: Edition): Example[] {
  return edition.findings.flatMap((finding) => {
    const sentence = sentenceOf(edition.story, finding);
    return sentence
      ? [
          {
            variant: variantOf(finding),
            economy: edition.economy.id,
            month: lastMonth(edition.month),
            finding,
            sentence,
          },
        ]
      : [];
  });
}

/** The kind, and what distinguishes claims of one kind from each other: `streak, threshold-fall, partner`. */
function variantOf(finding: Finding): string {
  const whom = finding.subject.partner !== "WLD" ? "partner" : finding.subject.flow === "balance" ? "balance" : "total";
  const parts = finding as unknown as Readonly<Record<string, unknown>>;
  const marks = ["of", "verdict", "extreme", "frame", "pace", "to", "aim", "height"].flatMap((key) =>
    typeof parts[key] === "string" && !String(parts[key]).includes("-0") && !/\d/.test(String(parts[key]))
      ? [String(parts[key])]
      : [],
  );
  return [finding.kind, ...marks, whom].join(", ");
}

/** An example as a part of the page. */
export function exampleText({ variant, economy, month, finding, sentence }: Example): string {
  const { proof } = finding;
  const lines = [
    `## ${variant}`,
    "",
    `> ${sentence}`,
    "",
    `\`tradebrief explain ${economy} ${month} ${finding.id}\``,
    "",
    `- Claim: ${proof.predicate}.`,
    `- False if ${proof.falseIf}.`,
    ...(proof.searched
      ? [`- Searched: ${proof.searched.from} to ${proof.searched.to}, ${proof.searched.count} figures.`]
      : []),
    ...(proof.boundary ? [`- Boundary: ${proof.boundary.period}.`] : []),
    `- Rarity: true in ${finding.trueIn} of ${finding.outOf} earlier cases, ${finding.bits.toFixed(1)} bits; weight ${finding.weight.toFixed(2)}.`,
    "",
  ];
  return lines.join("\n");
}
