/** What an edition can be made into. */
export const FORMATS = ["html", "pdf", "xlsx", "csv", "md", "flash", "png"] as const;

/** A format of an edition. */
export type Format = (typeof FORMATS)[number];

/** The file of each format in the folder of an edition; of the pictures the card for sharing, beside which the charts stand. */
export const FILE_OF: Readonly<Record<Format, string>> = {
  html: "index.html",
  pdf: "briefing.pdf",
  xlsx: "data.xlsx",
  csv: "data.csv",
  md: "briefing.md",
  flash: "flash.txt",
  png: "card.png",
};
