/** Words of a text that another lacks, and words that it has beyond it; `repeated` words may come more often. */
export interface WordsLost {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Compares two texts as heaps of words, so that columns and page ends do not matter; a long word may be broken over two lines. */
export function wordsLost(from: string, into: string, repeated: string): WordsLost {
  const [wanted, found] = [heap(from), heap(into)];
  const lost = surplus(wanted, found);
  const added = surplus(found, wanted);
  const spare = new Set(wordsOf(repeated));
  const { whole, left } = rejoined(lost, added);
  return { lost: lost.filter((_, index) => !whole.has(index)), added: left.filter((word) => !spare.has(word)) };
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
}

function heap(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function surplus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...one].flatMap(([word, count]) => Array<string>(Math.max(0, count - (other.get(word) ?? 0))).fill(word));
}

/** Lost words that are put together from added ones, and the added ones that remain. */
function rejoined(lost: readonly string[], added: readonly string[]): { whole: Set<number>; left: string[] } {
  const left = [...added];
  const whole = new Set<number>();
  lost.forEach((word, index) => {
    const parts = partsOf(word, left);
    if (!parts) return;
    whole.add(index);
    for (const part of parts) left.splice(left.indexOf(part), 1);
  });
  return { whole, left };
}

/** The word as a row of pieces out of the heap; null when it cannot be laid. Words without a break are not pieces. */
function partsOf(word: string, pieces: readonly string[]): string[] | null {
  if (word === "") return [];
  for (const piece of pieces.filter((one) => one !== "" && word.startsWith(one))) {
    const rest = pieces.toSpliced(pieces.indexOf(piece), 1);
    const tail = partsOf(word.slice(piece.length), rest);
    if (tail) return [piece, ...tail];
  }
  return null;
}
