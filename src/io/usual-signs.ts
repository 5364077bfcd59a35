const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));

/** The characters that nearly every briefing has, in order: nearly every one has the same fonts, which come with the program. */
export const USUAL: readonly string[] = [
  ...ASCII,
  ..."\u00a0\u00b7\u00d7\u00f7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac\u2212",
].sort();
