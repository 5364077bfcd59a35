const NUMBER = /^[+\u2212-]?[\d,\u00a0 ]+(?:\.(\d+))?$/;

/**
 * What each cell of a column lacks behind its last digit so that all of them stand on one decimal point: unseen digits, or
 * the point and its digits. Words lack nothing; an empty cell, null, stands where whole numbers do.
 */
export function decimalFill(column: readonly (string | null)[]): string[] {
  const places = column.map(placesOf);
  const most = Math.max(0, ...places.map((one) => one ?? 0));
  return places.map((own) => {
    if (own === null || own === most) return "";
    return `${own === 0 ? "." : ""}${"0".repeat(most - own)}`;
  });
}

/** The digits behind the point; null for words. */
function placesOf(text: string | null): number | null {
  if (text === null || text === "") return 0;
  const found = NUMBER.exec(text.trim());
  return found ? (found[1]?.length ?? 0) : null;
}
