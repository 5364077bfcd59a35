import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { WORLD } from "../vocabulary/trade.ts";
import { findingAbout, type OfKind } from "./finding-about.ts";

/** A partner and how trade with it grew. */
export interface PartnerScene {
  readonly code: string;
  readonly growth: OfKind<"growth">;
  readonly streak: OfKind<"streak"> | null;
  readonly ending: OfKind<"ending"> | null;
}

/** What the templates are told of the partners of a flow: the lead apart, the others from the fastest growth to the slowest. */
export function partnersScene(figures: Figures, findings: readonly Finding[], flow: "exports" | "imports") {
  const { watch, partners } = figures.economy;
  const codes = [...new Set([...watch.lead, ...(flow === "exports" ? watch.destinations : watch.origins)])];
  const inside = (code: string) =>
    codes.some((group) => partners.find((one) => one.code === group)?.contains.includes(code));
  const scenes = codes.flatMap((code): PartnerScene[] => {
    const growth = findingAbout(findings, "growth", flow, code);
    return growth
      ? [
          {
            code,
            growth,
            streak: findingAbout(findings, "streak", flow, code),
            ending: findingAbout(findings, "ending", flow, code),
          },
        ]
      : [];
  });
  const apart = scenes.filter((one) => !inside(one.code) && !watch.lead.includes(one.code));
  const ordered = [...apart].sort((a, b) => growthValue(b).value - growthValue(a).value);
  const code = watch.lead[0] ?? "";
  return {
    flow,
    ...contributions(findings, flow),
    without: findingAbout(findings, "without", flow, code),
    bilateral: flow === "exports" ? findingAbout(findings, "bilateral", "balance", code) : null,
    swing: findingAbout(findings, "swing", "balance", code),
    concentration: rareEnough(findingAbout(findings, "concentration", flow)),
    record: partnerRecord(findings, flow),
    lead: scenes.find((one) => watch.lead.includes(one.code)) ?? null,
    others: ordered,
    rising: ordered.filter((one) => growthValue(one).value > 0),
    falling: ordered.filter((one) => growthValue(one).value < 0).reverse(),
    overtakings: findings.filter((one) => one.kind === "overtaking" && one.subject.flow === flow),
    missing: codes.filter((code) => !scenes.some((one) => one.code === code)),
  };
}

function growthValue(scene: PartnerScene): Fact {
  return scene.growth.facts.value!;
}

/** The part that brought most of the growth or fall, then the one that worked most against it; alone, either is the main one. */
function contributions(findings: readonly Finding[], flow: string) {
  const [up, down] = [contributionIn(findings, flow, "up"), contributionIn(findings, flow, "down")];
  const falls = ((up ?? down)?.facts.whole?.value ?? 0) < 0;
  const [main, counter] = falls && down ? [down, up] : up ? [up, down] : [down, null];
  const [part, whole] = [main?.facts.value?.value ?? 0, main?.facts.whole?.value ?? 0];
  return { main, counter, within: part * whole > 0 && Math.abs(part) < Math.abs(whole) };
}

function contributionIn(findings: readonly Finding[], flow: string, to: "up" | "down") {
  const found = findings.find((one) => one.kind === "contribution" && one.subject.flow === flow && one.to === to);
  return (found as OfKind<"contribution"> | undefined) ?? null;
}

/** Five markets have another share every month: it is told when it moved as far in one month of four or fewer. */
const RARE = 2;

function rareEnough(found: OfKind<"concentration"> | null): OfKind<"concentration"> | null {
  return found && found.bits >= RARE ? found : null;
}

/** The most newsworthy record of trade with one partner. */
function partnerRecord(findings: readonly Finding[], flow: string) {
  const found = findings.find(
    (one) => one.kind === "record" && one.subject.flow === flow && one.subject.partner !== WORLD,
  );
  return (found as OfKind<"record"> | undefined) ?? null;
}
