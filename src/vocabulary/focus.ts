/** What a reader cares for most: it decides what is told first, drawn and tabled, and never what the figures are. */
export interface Focus {
  /** Codes of partners, the most wanted first. */
  readonly partners: readonly string[];
  /** Codes of goods; the tables and paragraphs of goods hold these alone. */
  readonly products: readonly string[];
  /** Ids of sections that come first. */
  readonly sections: readonly string[];
  /** The published currency that the figures are told in; the economy's first when nothing is said. */
  readonly currency?: string | undefined;
}
