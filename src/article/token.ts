/** A word, number or mark of a text and where it stands. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
  /** Joined to the one before by a hyphen, or by a dash without spaces. */
  readonly joined: boolean;
}

const PATTERN =
  /(?<initials>(?:\p{Lu}\.){2,})|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<word>\p{L}+)|(?<genitive>['’]s(?!\p{L}))|(?<mark>[^\s])/gu;
const HYPHENS = new Set(["-", "\u2010", "\u2011", "–", "\u2212", "—"]);

/** The tokens of a text; hyphens inside words leave no token of their own, a minus before a number does. */
export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (const hit of text.matchAll(PATTERN)) {
    const at = hit.index;
    const glued = HYPHENS.has(hit[0]) && gluedAt(text, at);
    if (glued) {
      joined = true;
      continue;
    }
    tokens.push({ ...named(hit), at: from + at, end: from + at + hit[0].length, joined });
    joined = false;
  }
  return tokens;
}

/** Whether a hyphen has letters or digits on both sides; before a number after a word with a space it is a minus. */
function gluedAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}.%]/u.test(text[at - 1] ?? " ") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}

function named(hit: RegExpExecArray): Pick<Token, "kind" | "text" | "lower"> {
  const { initials, number, word, genitive } = hit.groups!;
  if (initials !== undefined) {
    const text = initials.replaceAll(".", "");
    return { kind: "word", text, lower: text.toLowerCase() };
  }
  if (number !== undefined) return { kind: "number", text: number, lower: number };
  if (word !== undefined) return { kind: "word", text: word, lower: word.toLowerCase() };
  const mark = genitive === undefined ? plain(hit[0]) : "'s";
  return { kind: "mark", text: mark, lower: mark };
}

function plain(mark: string): string {
  if (HYPHENS.has(mark)) return mark === "-" || mark === "\u2212" || mark === "\u2011" ? "-" : "—";
  return mark === "’" || mark === "‘" ? "'" : mark;
}
