/** Where the archive's parts lie, and how it is called. */
export const siteOptions = {
  reports: { type: "string", default: "reports", describe: "Folder of the finished editions" },
  corrections: { type: "string", default: "corrections", describe: "Folder of the corrections, 1/, 2/ and so on" },
  out: { type: "string", default: "public", describe: "The folder that is served: a link that is switched" },
  title: { type: "string", default: "Trade briefings", describe: "Name of the site" },
  base: { type: "string", describe: "Address of the site, for feeds and sitemap" },
} as const;

/** Who gets the mail, and how fast. */
export const mailOptions = {
  subscribers: { type: "string", default: "subscribers.csv", describe: "The list of readers" },
  deliveries: { type: "string", default: "deliveries", describe: "Folder of the record of who got what" },
  rate: { type: "number", describe: "Messages a second, 0 for no limit (default: 10)" },
  tailored: { type: "string", describe: "Folder of the readers' own editions, made by batch from the list of readers" },
  "max-bytes": { type: "number", default: 10_000_000, describe: "Most that may be attached to a message" },
} as const;

/** The look. */
export const dress = {
  theme: { type: "string", describe: "Look: the name or file of a theme (default: the economy's, else house)" },
} as const;

/** The sheet that the PDF is printed on. */
export const paper = {
  paper: { choices: ["a4", "letter"], describe: "Sheet of the PDF (default: the theme's)" },
} as const;

/** Which economy and month. */
export const which = {
  economy: { type: "string", describe: "Folder name of the economy, such as china" },
  month: { type: "string", describe: "Month, such as 2025-11 (default: the newest)" },
} as const;
