/** The SVGs of an edition: charts by id at full width and, where there is one, for a narrow screen; sparklines by key figure. */
export interface Drawings {
  readonly charts: Readonly<Record<string, string>>;
  readonly narrow?: Readonly<Record<string, string>>;
  readonly sparklines: Readonly<Record<string, string>>;
}
