import type { Edition } from "../edition/edition.ts";
import { periodName } from "../edition/render-day.ts";
import { quantityText } from "../edition/render-quantity.ts";
import { plainText } from "../edition/render-runs.ts";

/** A figure that a correction changed, before and after. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The headline of the version before, when a correction has another; null when it stayed. */
export function formerHeadline(before: Edition, after: Edition): string | null {
  const [old, now] = [plainText(before.story.headline), plainText(after.story.headline)];
  return old === now ? null : old;
}

/** Each figure that both versions give and that a correction gives otherwise. */
export function changesBetween(before: Edition, after: Edition): Change[] {
  const facts = new Map(before.facts.map((fact) => [fact.id, fact]));
  return after.facts.flatMap((fact) => {
    const was = facts.get(fact.id);
    if (!was) return [];
    const change = {
      what: `${fact.label}, ${periodName(fact.period)}`,
      before: quantityText(was),
      after: quantityText(fact),
    };
    return change.before === change.after ? [] : [change];
  });
}
