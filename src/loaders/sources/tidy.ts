/** The text as a reader sees it: wide signs made narrow, runs of blanks made one, none at the ends. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}
