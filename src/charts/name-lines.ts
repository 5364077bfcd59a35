/** How many letters of a name stand on a line. */
const LETTERS_A_LINE = 26;

/** A name in as few lines as hold it, about equally long, broken at its spaces: nothing of it is cut. */
export function nameLines(name: string, most = LETTERS_A_LINE): string[] {
  const fewest = wrapped(name, most);
  for (let length = Math.ceil(name.length / fewest.length); length < most; length++) {
    const lines = wrapped(name, length);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

function wrapped(name: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= length) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
