/** The width of a text in pixels, at a size and weight. */
type Measure = (text: string, size: number, weight: number) => number;

/** A text cut into lines that are no wider than the room. */
export function annexLines(text: string, room: number, size: number, weight: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, size, weight) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
