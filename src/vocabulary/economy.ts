import type { Adjustment, Flow } from "./trade.ts";

/** A partner or group of partners, and how it is called in a sentence. */
export interface Partner {
  readonly code: string;
  /** As it stands after "to", with its article where it has one. */
  readonly name: string;
  /** In charts and tables, without the article. */
  readonly short: string;
  readonly kind: "country" | "group";
  /** Other names in use, as they stand in running text. */
  readonly aliases?: readonly string[] | undefined;
  /** What its people and goods are called. */
  readonly demonyms?: readonly string[] | undefined;
  /** Codes that are inside this group: groups overlap, and a group is never added to its members. */
  readonly contains: readonly string[];
}

/** Goods as the office groups them; `within` names the wider group that already counts them. */
export interface Product {
  readonly code: string;
  readonly name: string;
  readonly within: string | null;
}

/** A currency and its words. */
export interface Currency {
  readonly code: string;
  readonly one: string;
  readonly many: string;
  readonly symbol: string;
}

/** A round number whose first crossing is news, in the frame in which it counts. */
export interface Milestone {
  readonly flow: Flow;
  readonly frame: "month" | "year-to-date";
  readonly at: number;
}

/** Who asked the economists, in order of preference. */
export interface Poll {
  readonly id: string;
  /** As it stands in "a … of economists". */
  readonly name: string;
  /** As it stands in "the 3.8 percent …", where "forecast in a" and the name would not do. */
  readonly forecast?: string | undefined;
}

/** What data/ says of an economy: names and habits that the program itself does not know. */
export interface Economy {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly adjective: string;
  readonly possessive: string;
  /** As it stands before "trade briefing" where the name would not do, as one with an article. */
  readonly title?: string | undefined;
  /** Other names and adjectives in use. */
  readonly aliases?: readonly string[] | undefined;
  readonly agency: { readonly name: string; readonly short: string; readonly url: string };
  /** The currency of the headline figures. */
  readonly currency: string;
  /** The currency that the economy itself leads with, where a reader has chosen another of its own. */
  readonly declared?: string;
  readonly currencies: readonly Currency[];
  /** The scale in which levels are told: 1e9 for billions. */
  readonly scale: "million" | "billion";
  readonly adjustment: Adjustment;
  /** FOB, CIF and such, by flow. */
  readonly valuation: { readonly exports: string; readonly imports: string };
  /** Months published together, from this year on; null where each month stands alone. */
  readonly combined: {
    readonly from: number;
    readonly first: number;
    readonly last: number;
    readonly name: string;
    readonly reason: string;
  } | null;
  readonly release: { readonly zone: string; readonly time: string };
  readonly partners: readonly Partner[];
  /** Whose exports and imports are told first, and which destinations are set against it. */
  readonly watch: {
    readonly lead: readonly string[];
    readonly destinations: readonly string[];
    readonly origins: readonly string[];
  };
  readonly products: readonly Product[];
  readonly milestones: readonly Milestone[];
  /** The growth, in percent, from which a rise or fall counts for a threshold streak. */
  readonly threshold: number;
  readonly polls: readonly Poll[];
  /** Its look: the name of a theme, or a file in its folder; the house's when it names none. */
  readonly theme?: string | undefined;
}
