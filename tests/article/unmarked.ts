/** The story without its marks, and where the false parts are. */
export function unmarked(marked: string): { text: string; false: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  for (const part of marked.split(/([«»])/)) {
    if (part === "«") spans.push([text.length, text.length]);
    else if (part === "»") spans.at(-1)![1] = text.length;
    else text += part;
  }
  return { text, false: spans };
}
