import type { Finding } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
import { ALL_GOODS } from "../vocabulary/trade.ts";
import { balanceScene } from "./balance-scene.ts";
import { contributionsScene } from "./contributions-scene.ts";
import { flowScene } from "./flow-scene.ts";
import { goodsScene } from "./goods-scene.ts";
import { partnersScene } from "./partners-scene.ts";
import { overtaken } from "./readings.ts";
import { timeScene } from "./time-scene.ts";

/** So many records of goods are told, the weightiest. */
const GOODS_RECORDS = 2;

/** Everything the templates are told about the month, gathered once. */
export function setScene(figures: Figures, all: readonly Finding[]) {
  const stale = overtaken(figures, all);
  const findings = all.filter((one) => !stale.some((other) => other === one));
  const destinations = partnersScene(figures, findings, "exports");
  return {
    /** Sections that the reader wants first; null in the edition for all. */
    first: null as readonly string[] | null,
    economy: figures.economy,
    findings,
    overtaken: stale,
    time: timeScene(figures),
    exports: flowScene(figures, findings, "exports"),
    imports: flowScene(figures, findings, "imports"),
    balance: balanceScene(figures, findings),
    destinations,
    contributions: contributionsScene(figures, destinations),
    origins: partnersScene(figures, findings, "imports"),
    goods: goodsScene(figures, "exports"),
    divergence: findings.find((one) => one.kind === "divergence") ?? null,
    // Told beside the lead, so they have to be the lead's.
    shift: shiftOf(findings, destinations, "month"),
    yearShift: shiftOf(findings, destinations, "twelve-months"),
    volumes: findings.filter((one) => one.kind === "volume").slice(0, 3),
    goodsRecords: findings
      .filter((one) => one.kind === "record" && one.subject.product !== ALL_GOODS)
      .slice(0, GOODS_RECORDS),
    revisions: findings.filter((one) => one.kind === "revision"),
  };
}

function shiftOf(
  findings: readonly Finding[],
  { lead }: ReturnType<typeof partnersScene>,
  over: Extract<Finding, { kind: "shift" }>["over"],
): Extract<Finding, { kind: "shift" }> | null {
  const shifts = findings.filter((one): one is Extract<Finding, { kind: "shift" }> => one.kind === "shift");
  return shifts.find((one) => one.over === over && one.subject.partner === lead?.code) ?? null;
}

export type Scene = ReturnType<typeof setScene>;
