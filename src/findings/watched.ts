import type { Economy } from "../vocabulary/economy.ts";
import { type Subject, total, withPartner } from "../vocabulary/trade.ts";

/** The subjects whose growth is watched, in pools that share a past: each flow by itself, and the partners of each flow together. */
export function watchedSubjects({ watch }: Economy): Subject[][] {
  const exports = [...new Set([...watch.lead, ...watch.destinations])].map((code) => withPartner("exports", code));
  const imports = [...new Set([...watch.lead, ...watch.origins])].map((code) => withPartner("imports", code));
  return [[total("exports")], [total("imports")], exports, imports];
}
