/** How many letters of a name stand on a line. */
const LETTERS_A_LINE = 26;

/** A name in as few lines as hold it, about equally long, broken at its spaces: nothing of it is cut. */
export function nameLines(name: string, most = LETTERS_A_LINE): string[] {
  const count = Math.ceil(name.length / most);
  const length = Math.max(...name.split(" ").map((word) => word.length), Math.ceil(name.length / count) + 2);
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= Math.min(length, most)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
