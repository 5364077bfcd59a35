import type { WordList } from "../vocabulary/words.ts";
import type { ProseTemplate } from "./prose.ts";

/** The language an edition is told in: its words and its patterns. */
export interface Language {
  readonly locale: string;
  readonly words: WordList;
  readonly templates: readonly ProseTemplate[];
}
