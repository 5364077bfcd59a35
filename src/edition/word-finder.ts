/** A word or name found in a text, and where. */
export interface Found<Meaning> {
  readonly at: number;
  readonly text: string;
  readonly means: Meaning;
}

/** Signs that have one small letter at most, which is no longer than they are: western letters, punctuation, signs of money. */
const WESTERN = /^[\0-\u00ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2212]*$/;

/** Looks for whole words and phrases, longest first, each place once; capitals count only when they are asked for. */
export function wordFinder<Meaning>(
  meanings: ReadonlyMap<string, Meaning>,
  capitals: "capitals count" | "any capitals",
): (text: string) => Found<Meaning>[] {
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length);
  if (words.length === 0) return () => [];
  const found = (text: string, at: number, length: number): Found<Meaning> => {
    const word = text.slice(at, at + length);
    return { at, text: word, means: (meanings.get(word) ?? meanings.get(word.toLowerCase()))! };
  };
  const places = capitals === "capitals count" ? placesOf(words, "gu") : placesInAnyCapitals(words);
  return (text) => Array.from(places(text), ({ index, 0: { length } }) => found(text, index, length));
}

type Places = (text: string) => IterableIterator<RegExpExecArray>;

function placesOf(words: readonly string[], flags: "gu" | "giu"): Places {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, flags);
  return (text) => text.matchAll(pattern);
}

// V8 takes five times as long over a list of words whose capitals it has to think of itself.
function placesInAnyCapitals(words: readonly string[]): Places {
  const small = words.every((word) => WESTERN.test(word))
    ? placesOf(
        words.map((word) => word.toLowerCase()),
        "gu",
      )
    : null;
  let any: Places | undefined;
  return (text) => {
    if (small && WESTERN.test(text)) return small(text.toLowerCase());
    any ??= placesOf(words, "giu");
    return any(text);
  };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]");
}
