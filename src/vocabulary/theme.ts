/** What a colour stands for in charts; a chart's spec names colours by these and by nothing else. */
export const CHART_ROLES = [
  "ink",
  "muted",
  "past",
  "grid",
  "shade",
  "paper",
  "rise1",
  "rise2",
  "rise3",
  "fall1",
  "fall2",
  "fall3",
  "exports",
  "imports",
  "balance",
  "warning",
  "partner1",
  "partner2",
  "partner3",
  "partner4",
] as const;

/** What a colour stands for on the page besides: rules, links, the dotted line under a figure, the house's own and what stands on it. */
export const PAGE_ROLES = ["rule", "accent", "mark", "brand", "onBrand"] as const;

export type Role = (typeof CHART_ROLES)[number] | (typeof PAGE_ROLES)[number];
export type Scheme = "light" | "dark";
export type Colours = Readonly<Record<Role, string>>;
export type Paper = "a4" | "letter";

/** A family of type: its static files come from a package or from a folder beside the theme. */
export interface Typeface {
  readonly family: string;
  readonly package?: string | undefined;
  readonly folder?: string | undefined;
  /** What stands in for it where it cannot be brought along, as in mail. */
  readonly fallback: string;
}

/** A picture ready to stand in a page, checked to be one. */
export interface Picture {
  readonly type: "image/png" | "image/jpeg" | "image/svg+xml";
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/** The sign of the house; `dark` stands in its place on a dark page. */
export interface Logo {
  readonly alt: string;
  /** Height on the page, in pixels. */
  readonly height: number;
  readonly light: Picture;
  readonly dark: Picture | null;
}

/** The look of a house: everything that differs from one to another, and nothing that a page says. */
export interface Theme {
  readonly name: string;
  readonly paper: Paper;
  /** A rule above the masthead, or the masthead on a band of the house's colour. */
  readonly masthead: "rule" | "band";
  readonly colours: Readonly<Record<Scheme, Colours>>;
  /** `text` sets what is read, `figures` what is looked up: numbers, labels, charts. */
  readonly fonts: { readonly text: Typeface; readonly figures: Typeface };
  /** Who publishes, a line each, at the end of the page. */
  readonly imprint: readonly string[];
  readonly logo: Logo | null;
  /** Of the theme's file, its logo and its own fonts. */
  readonly sha256: string;
  /** The file as problems name it, and where it lies. */
  readonly file: string;
  readonly path: string;
}

/** The theme an edition was made in, by what it takes to find it again. */
export interface ThemeMark {
  readonly name: string;
  readonly sha256: string;
  readonly paper: Paper;
}

/** The families of a typeface and its stand-ins, as a style sheet names them. */
export function familyList({ family, fallback }: Typeface): string {
  return `"${family}", ${fallback}`;
}
