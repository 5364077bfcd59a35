/** A month of the project's own data that the gallery shows, and what is awkward about it. */
export interface GalleryMonth {
  readonly economy: string;
  readonly month: string;
  /** `release`, `latest` or a day. */
  readonly asOf: string;
  readonly why: string;
}

const month = (economy: string, name: string, why: string, asOf = "release"): GalleryMonth => ({
  economy,
  month: name,
  asOf,
  why,
});

/** Real months, from the ordinary to the awkward. */
export const galleryMonths: readonly GalleryMonth[] = [
  month("china", "2025-11", "the month of the sample edition"),
  month("china", "2025-08", "a month that was revised, as it stands now", "latest"),
  month("china", "2025-10", "a fall, and a forecast far missed"),
  month("china", "2026-02", "two months published together, and rates that leave the usual scale"),
  month("china", "2020-04", "forecasts of a fall, and a rise"),
  month("china", "2018-07", "the first months with partners"),
  month("china", "2015-02", "the new year's holiday throws the rates about"),
  month("china", "2009-01", "the first month that has a rate"),
  month("china", "2009-02", "two columns in a growth chart"),
  month("germany", "2024-12", "a whole year, in euros"),
  month("germany", "2023-11", "a year whose line ends among those of others"),
  month("germany", "2020-04", "the deepest fall of the history"),
  month("korea", "2025-11", "levels in millions"),
  month("korea", "2026-07", "the newest month, partners few"),
  month("united-states", "2025-09", "a deficit, seasonally adjusted"),
  month("united-states", "2025-03", "a record deficit"),
];
