import { contribution } from "../indicators/contribution.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import { withPartner } from "../vocabulary/trade.ts";
import type { partnersScene } from "./partners-scene.ts";

/** A partner and what it added to the growth of exports, now and a period ago. */
export interface Contributed {
  readonly code: string;
  readonly now: Fact;
  readonly before: Fact | null;
}

/** What the templates are told of contributions to the growth of exports: that of the leading partner, and those that a title may speak of, it and the one of the others that raised or lowered it most, the larger one first. */
export function contributionsScene(figures: Figures, { lead, others }: ReturnType<typeof partnersScene>) {
  const before = periodBefore(figures.calendar, figures.month);
  const contributed = (code: string): Contributed[] => {
    const subject = withPartner("exports", code);
    const now = contribution(figures, subject, figures.month);
    return now ? [{ code, now, before: before ? contribution(figures, subject, before) : null }] : [];
  };
  const all = others.flatMap(({ code }) => contributed(code));
  const size = ({ now }: Contributed) => Math.abs(now.value);
  const own = (lead && contributed(lead.code)[0]) ?? null;
  const top = all.sort((a, b) => size(b) - size(a))[0];
  const leading = [own, top].filter((one) => !!one);
  return { lead: own, leading: leading.sort((a, b) => size(b) - size(a)) };
}
