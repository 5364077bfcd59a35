import type { Judgement } from "../../src/article/verdict.ts";
import type { Edition } from "../../src/edition/edition.ts";
import type { Block } from "../../src/story/story.ts";
import type { Runs } from "../../src/vocabulary/run.ts";
import { checked } from "./bench.ts";

/** What happens to a true sentence. */
export type Change = "digit" | "direction" | "month" | "partner" | "ordinal";

/** What became of the changed sentences of one kind. */
export interface Tally {
  contradicted: number;
  unchecked: number;
  supported: number;
  unread: number;
}

/** The text of an edition's story, a paragraph a line. */
export function textOf({ story }: Edition): string {
  const paragraphs = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? [plain(block.runs)] : []));
  const sections = story.sections.flatMap((section) => [plain(section.heading), ...paragraphs(section.blocks)]);
  return [plain(story.headline), plain(story.standfirst), ...paragraphs(story.lede), ...sections].join("\n\n");
}

function plain(runs: Runs): string {
  return runs
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\b(rose|grew|increased|climbed|jumped|surged|soared)\b/, "fell"],
  [/\b(fell|declined|dropped|slipped|slid|tumbled|plunged|slumped)\b/, "rose"],
];

/** One changed copy of the text for each place that the change can be made at: the text, and where it was changed. */
export function changes(
  text: string,
  kind: Change,
  partners: readonly string[],
): { text: string; at: number; end: number }[] {
  const replaced = (hit: RegExpMatchArray, by: string) => ({
    text: text.slice(0, hit.index) + by + text.slice(hit.index! + hit[0].length),
    at: hit.index!,
    end: hit.index! + by.length,
  });
  switch (kind) {
    case "digit":
      return [...text.matchAll(/\d+\.\d+(?= (?:percent|billion|trillion))/g)].map((hit) =>
        replaced(hit, otherDigit(hit[0])),
      );
    case "direction":
      return TURNED.flatMap(([verb, by]) => [...text.matchAll(new RegExp(verb, "g"))].map((hit) => replaced(hit, by)));
    case "month":
      return [...text.matchAll(new RegExp(`(?<=\\bin )(${MONTHS.join("|")})\\b(?! \\d)`, "g"))].map((hit) =>
        replaced(hit, MONTHS[(MONTHS.indexOf(hit[0]) + 9) % 12]!),
      );
    case "partner":
      return partners.flatMap((name, index) =>
        [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map((hit) =>
          replaced(hit, partners[(index + 1) % partners.length]!),
        ),
      );
    case "ordinal":
      return [
        ...text.matchAll(/\b(third|fourth|fifth|sixth|seventh|eighth|ninth)(?= (?:straight|consecutive|month))/g),
      ].map((hit) => replaced(hit, "twelfth"));
    default:
      return kind satisfies never;
  }
}

/** The first digit becomes another one: a slip that no rounding hides. */
function otherDigit(number: string): string {
  const first = Number(number[0]);
  return `${first >= 5 ? first - 3 : first + 3}${number.slice(1)}`;
}

/** What the checker makes of one changed text, looking at the claims of the sentence that was changed. */
export function outcome(
  economy: string,
  month: string,
  changed: { text: string; at: number; end: number },
): keyof Tally {
  const from = Math.max(changed.text.lastIndexOf("\n", changed.at), changed.text.lastIndexOf(". ", changed.at)) + 1;
  const stop = changed.text.slice(changed.end).search(/\.\s|\n/);
  const sentence = changed.text.slice(from, stop < 0 ? undefined : changed.end + stop + 1);
  const context = `${changed.text.slice(Math.max(0, from - 400), from)}${sentence}`;
  const offset = from - Math.max(0, from - 400);
  const found = checked(economy, month, context).judgements.filter(({ claim }) => claim.at >= offset);
  const near = found.filter(({ claim }) => touches(claim, offset + changed.at - from, offset + changed.end - from));
  if (found.some((one) => one.verdict === "contradicted")) return "contradicted";
  if (near.some((one) => one.verdict.startsWith("supported"))) return "supported";
  return found.length > 0 ? "unchecked" : "unread";
}

function touches(claim: Judgement["claim"], at: number, end: number): boolean {
  return claim.at < end && claim.end > at;
}
