const BEFORE = "url(data:font/woff2;base64,";
const LETTERS = /[A-Za-z0-9+/=]+(?=\))/y;

/** The page without the bytes of its fonts, a quarter of it: no reader reads them, and letters and digits alone can hide nothing. */
export function withoutFonts(page: string): string {
  let kept = "";
  let from = 0;
  for (let at = page.indexOf(BEFORE); at !== -1; at = page.indexOf(BEFORE, at)) {
    at += BEFORE.length;
    LETTERS.lastIndex = at;
    const length = LETTERS.exec(page)?.[0].length ?? 0;
    kept += page.slice(from, at);
    from = at + length;
    at = from;
  }
  return kept + page.slice(from);
}
