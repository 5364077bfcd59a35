import type { Finding } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
import { balanceScene } from "./balance-scene.ts";
import { contributionsScene } from "./contributions-scene.ts";
import { flowScene } from "./flow-scene.ts";
import { goodsScene } from "./goods-scene.ts";
import { partnersScene } from "./partners-scene.ts";
import { timeScene } from "./time-scene.ts";

/** Everything the templates are told about the month, gathered once. */
export function setScene(figures: Figures, findings: readonly Finding[]) {
  const destinations = partnersScene(figures, findings, "exports");
  return {
    /** Sections that the reader wants first; null in the edition for all. */
    first: null as readonly string[] | null,
    economy: figures.economy,
    findings,
    time: timeScene(figures),
    exports: flowScene(figures, findings, "exports"),
    imports: flowScene(figures, findings, "imports"),
    balance: balanceScene(figures, findings),
    destinations,
    contributions: contributionsScene(figures, destinations),
    origins: partnersScene(figures, findings, "imports"),
    goods: goodsScene(figures, "exports"),
    divergence: findings.find((one) => one.kind === "divergence") ?? null,
    // Told beside the lead, so it has to be the lead's.
    shift: findings.find((one) => one.kind === "shift" && one.subject.partner === destinations.lead?.code) ?? null,
    volumes: findings.filter((one) => one.kind === "volume").slice(0, 3),
    revisions: findings.filter((one) => one.kind === "revision"),
  };
}

export type Scene = ReturnType<typeof setScene>;
