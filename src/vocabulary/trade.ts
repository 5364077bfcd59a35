/** Which way the goods go; the balance is exports minus imports. */
export type Flow = "exports" | "imports" | "balance";

/** Whether the office (or we) took the seasons out. */
export type Adjustment = "unadjusted" | "seasonally-adjusted";

/** What is measured: a level in money, its growth as published, or a physical quantity. */
export type Measure = "level" | "year-on-year" | "month-on-month" | "quantity";

/** The partner code for all partners together, and the product code for all goods together. */
export const WORLD = "WLD";
export const ALL_GOODS = "TOTAL";

/** One line of the table: who trades what with whom, which way, and how it is measured. */
export interface SeriesKey {
  readonly flow: Flow;
  readonly partner: string;
  readonly product: string;
  readonly measure: Measure;
  /** `percent`, a currency code such as `USD`, or the name of a physical unit. */
  readonly unit: string;
  readonly adjustment: Adjustment;
}

/** What a figure is about: a flow, with all partners and goods or with some. */
export interface Subject {
  readonly flow: Flow;
  readonly partner: string;
  readonly product: string;
}

/** The whole flow: every partner, all goods. */
export function total(flow: Flow): Subject {
  return { flow, partner: WORLD, product: ALL_GOODS };
}

/** The flow with one partner or group, all goods. */
export function withPartner(flow: Flow, partner: string): Subject {
  return { flow, partner, product: ALL_GOODS };
}

/** The subject in an identifier: `exports.total`, `exports.partner.USA`, `exports.product.ships`. */
export function subjectName({ flow, partner, product }: Subject): string {
  if (product !== ALL_GOODS)
    return partner === WORLD ? `${flow}.product.${product}` : `${flow}.partner.${partner}.product.${product}`;
  return partner === WORLD ? `${flow}.total` : `${flow}.partner.${partner}`;
}
