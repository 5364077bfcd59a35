/** A colour by what it stands for, on a light and on a dark page; print takes the light one. */
export interface Colour {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

const colour = (name: string, light: string, dark: string): Colour => ({ name, light, dark });

/** Every colour a chart may use: marks keep 3:1 and text 4.5:1 against the page in both schemes; the shades of rise and fall lie under text of ink, which keeps 4.5:1 on them. */
export const palette = {
  ink: colour("ink", "#1d1f22", "#ececea"),
  muted: colour("muted", "#5c6066", "#a9aeb5"),
  past: colour("past", "#8d9298", "#7d838b"),
  grid: colour("grid", "#dcdfe2", "#33383f"),
  shade: colour("shade", "#f1f2f4", "#20242a"),
  paper: colour("paper", "#fffffe", "#14171b"),
  rise1: colour("rise1", "#e2ecf7", "#1b2838"),
  rise2: colour("rise2", "#bcd4ef", "#204061"),
  rise3: colour("rise3", "#8bb6e6", "#2a5f9c"),
  fall1: colour("fall1", "#fbe7e3", "#351f1e"),
  fall2: colour("fall2", "#f4c2ba", "#632824"),
  fall3: colour("fall3", "#ea9389", "#96342d"),
  exports: colour("exports", "#1b4f8a", "#86b5f2"),
  imports: colour("imports", "#b35f00", "#f0a64f"),
  balance: colour("balance", "#0a7570", "#56c4b8"),
  warning: colour("warning", "#b3261e", "#ff8f85"),
  partner1: colour("partner1", "#a02a6b", "#f09ac6"),
  partner2: colour("partner2", "#6b3fa0", "#c3a2f0"),
  partner3: colour("partner3", "#75502f", "#d6b08c"),
  partner4: colour("partner4", "#5b6a14", "#bccb6a"),
} as const;
