import { fill } from "../vocabulary/fill.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Edition } from "./edition.ts";
import { releaseNames } from "./release-names.ts";
import { plainText } from "./render-runs.ts";

/** The flash as plain text: the line, the four sentences, and where the figures come from. */
export function annexFlash(edition: Edition, words: WordList): string {
  const { story } = edition;
  const released = fill(words.annexes.flash, releaseNames(edition, words));
  const sentences = (story.flash ?? []).map(({ runs }) => plainText(runs)).join("\n");
  return `${[plainText(story.line ?? story.headline), sentences, released].join("\n\n").replaceAll("\u00a0", " ")}\n`;
}
