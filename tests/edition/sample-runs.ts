import type { Run } from "../../src/vocabulary/run.ts";

/** Plain words. */
export const say = (text: string): Run => ({ text, role: "text" });

/** A printed figure of the fact, held to its unit. */
export const figure = (text: string, fact: string): Run => ({ text: text.replace(" ", "\u00a0"), role: "value", fact });

/** A counted number of the fact, claimed by the finding. */
export const count = (text: string, fact: string, finding: string): Run => ({ text, role: "count", fact, finding });

/** A direction word, true by the fact. */
export const verb = (text: string, fact: string): Run => ({ text, role: "direction", fact });

/** A superlative or a comparison that a finding proves. */
export const claim = (text: string, finding: string): Run => ({ text, role: "superlative", finding });
