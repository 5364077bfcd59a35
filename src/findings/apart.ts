import type { Economy } from "../vocabulary/economy.ts";

/** The watched partners of a flow that do not overlap: members of a watched group are left out, so that the parts may be compared. */
export function apart({ watch, partners }: Economy, flow: "exports" | "imports"): string[] {
  const codes = [...new Set([...watch.lead, ...(flow === "exports" ? watch.destinations : watch.origins)])];
  return codes.filter(
    (code) => !codes.some((group) => partners.find((one) => one.code === group)?.contains.includes(code)),
  );
}
