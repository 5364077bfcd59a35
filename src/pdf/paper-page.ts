/** Of two charts side by side what stands before their narrow drawings: paper shows these, and not the wide ones. */
const BESIDE =
  /(<div class="place twin">\s*<div class="plate"(?:(?!<div class="drawing)[\s\S])*)<div class="drawing wide">[\s\S]*?<\/div>\n?<div class="drawing narrow">/g;
const SHOWN = '<div class="drawing narrow shown">';
/** Any other chart as it is drawn for a narrow screen. */
const NARROW = /<div class="drawing narrow">[\s\S]*?<\/div>\n?/g;

/**
 * The page as it is printed: without the drawings of charts for another width, and the entries of the register that come up on a screen alone, and
 * without the links to these, which on paper would lead to nothing and be read out at every figure of a table.
 */
export function paperPage(html: string): string {
  const alone = /<ol class="tabled-alone">[\s\S]*?<\/ol>\n?/.exec(html)?.[0] ?? "";
  const gone = new Set([...alone.matchAll(/<li id="([^"]+)"/g)].map((match) => match[1]!));
  return html
    .replace(alone, "")
    .replace(BESIDE, (_, before: string) => before + SHOWN)
    .replace(NARROW, "")
    .replace(/<a href="#([^"]+)"[^>]*>(<data [^>]*>[^<]*<\/data>)<\/a>/g, (link, to: string, figure: string) =>
      gone.has(to) ? figure : link,
    );
}
