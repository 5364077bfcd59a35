import type { Figures } from "../indicators/figures.ts";
import type { Focus } from "../vocabulary/focus.ts";
import { findEndings } from "./ending.ts";
import type { Finding } from "./finding.ts";
import { findGrowth } from "./growth.ts";
import { rank } from "./rank.ts";
import { findStreaks } from "./streak.ts";

/**
 * The findings of the month, and those about the partners of a reader that nobody else watches. Each of these is held against
 * its own past alone, so that the others are as rare as they are for every reader.
 */
export function findFor(figures: Figures, findings: readonly Finding[], focus: Focus): readonly Finding[] {
  const { lead, destinations, origins } = figures.economy.watch;
  const watched = { exports: [...lead, ...destinations], imports: [...lead, ...origins] };
  const more = focus.partners.flatMap((code) => {
    const watch = { lead: [], destinations: [code], origins: [code] };
    const own = { ...figures, economy: { ...figures.economy, watch } };
    const found = [findGrowth, findStreaks, findEndings].flatMap((find): Finding[] => find(own));
    return found.filter(
      ({ subject }) =>
        subject.partner === code && !(watched[subject.flow as "exports" | "imports"] ?? []).includes(code),
    );
  });
  return more.length === 0 ? findings : rank([...findings, ...more]);
}
