/**
 * The page as it is printed: without the entries of the register that come up on a screen alone, and without the links to
 * them, which on paper would lead to nothing and be read out at every figure of a table.
 */
export function paperPage(html: string): string {
  const alone = /<ol class="tabled-alone">[\s\S]*?<\/ol>\n?/.exec(html)?.[0] ?? "";
  const gone = new Set([...alone.matchAll(/<li id="([^"]+)"/g)].map((match) => match[1]!));
  return html
    .replace(alone, "")
    .replace(/<a href="#([^"]+)"[^>]*>(<data [^>]*>[^<]*<\/data>)<\/a>/g, (link, to: string, figure: string) =>
      gone.has(to) ? figure : link,
    );
}
