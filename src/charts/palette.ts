import type { CHART_ROLES } from "../vocabulary/theme.ts";

/** A colour by what it stands for, and the value by which a chart's spec names it: the house's own light one. */
export interface Colour {
  readonly name: (typeof CHART_ROLES)[number];
  readonly light: string;
}

const colour = (name: (typeof CHART_ROLES)[number], light: string): Colour => ({ name, light });

/** Every colour a chart may use. A spec carries these, so that it can be looked at by itself; on a page the theme puts its own in their place. */
export const palette = {
  ink: colour("ink", "#1d1f22"),
  muted: colour("muted", "#5c6066"),
  past: colour("past", "#8d9298"),
  grid: colour("grid", "#dcdfe2"),
  shade: colour("shade", "#f1f2f4"),
  paper: colour("paper", "#fffffe"),
  rise1: colour("rise1", "#e2ecf7"),
  rise2: colour("rise2", "#bcd4ef"),
  rise3: colour("rise3", "#8bb6e6"),
  fall1: colour("fall1", "#fbe7e3"),
  fall2: colour("fall2", "#f4c2ba"),
  fall3: colour("fall3", "#ea9389"),
  exports: colour("exports", "#1b4f8a"),
  imports: colour("imports", "#b35f00"),
  balance: colour("balance", "#0a7570"),
  warning: colour("warning", "#b3261e"),
  partner1: colour("partner1", "#a02a6b"),
  partner2: colour("partner2", "#6b3fa0"),
  partner3: colour("partner3", "#75502f"),
  partner4: colour("partner4", "#5b6a14"),
} as const;
