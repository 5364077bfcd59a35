import type { Finding } from "../findings/finding.ts";
import { ALL_GOODS, type Flow, WORLD } from "../vocabulary/trade.ts";

type Kind = Finding["kind"];

/** The findings of one kind. */
export type OfKind<K extends Kind> = Extract<Finding, { kind: K }>;

/** The finding of a kind about a whole flow; null when there is none. */
export function findingAbout<K extends Kind>(
  findings: readonly Finding[],
  kind: K,
  flow: Flow,
  partner = WORLD,
): OfKind<K> | null {
  const found = findings.find(
    (one) =>
      one.kind === kind &&
      one.subject.flow === flow &&
      one.subject.partner === partner &&
      one.subject.product === ALL_GOODS,
  );
  return (found as OfKind<K> | undefined) ?? null;
}

/** The record of a flow in a frame; null when there is none. */
export function recordIn(
  findings: readonly Finding[],
  flow: Flow,
  frame: "month" | "year-to-date",
): OfKind<"record"> | null {
  return (
    (findings.find(
      (one) =>
        one.kind === "record" &&
        one.subject.flow === flow &&
        one.subject.partner === WORLD &&
        one.subject.product === ALL_GOODS &&
        one.frame === frame,
    ) as OfKind<"record"> | undefined) ?? null
  );
}

/** The milestone of a flow in a frame; null when there is none. */
export function milestoneIn(
  findings: readonly Finding[],
  flow: Flow,
  frame: "month" | "year-to-date",
): OfKind<"milestone"> | null {
  const found = findings.find((one) => one.kind === "milestone" && one.subject.flow === flow && one.frame === frame);
  return (found as OfKind<"milestone"> | undefined) ?? null;
}

/** Superlatives of a level that held less often than this, in bits, are worth a sentence. */
const RARE = 1;

/** The rarest superlative of a flow's level; null when there is none, or none that is rare. */
export function peakOf(findings: readonly Finding[], flow: Flow): OfKind<"peak"> | null {
  const found = findings.filter((one) => one.kind === "peak" && one.subject.flow === flow && one.bits >= RARE);
  return (found.sort((a, b) => b.bits - a.bits)[0] as OfKind<"peak"> | undefined) ?? null;
}

/** Growth of a flow over longer stretches, by their length; null where there is none to tell. */
export function trendsOf(findings: readonly Finding[], flow: Flow) {
  const over = (length: OfKind<"trend">["over"]) =>
    (findings.find((one) => one.kind === "trend" && one.subject.flow === flow && one.over === length) as
      | OfKind<"trend">
      | undefined) ?? null;
  return { three: over("three-months"), twelve: over("twelve-months"), two: over("two-years") };
}
