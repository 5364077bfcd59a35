import type { Finding } from "./finding.ts";

/** Newsworthiness: how rare the claim is, in bits, times the share of the trade that it concerns. */
export function newsworthiness(finding: Finding): number {
  return finding.bits * finding.weight;
}

/** The findings from the most newsworthy to the least; equals in the order of their names, so that the order never depends on chance. */
export function rank(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => newsworthiness(b) - newsworthiness(a) || (a.id < b.id ? -1 : 1));
}
