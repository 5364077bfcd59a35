import type { Economy } from "../vocabulary/economy.ts";

/** The watched partners of exports that do not overlap, the leading ones first: a partner inside another is left out, and so is a group that holds a leading one. */
export function partnersApart({ watch, partners }: Economy): string[] {
  const codes = [...new Set([...watch.lead, ...watch.destinations])];
  const inside = (code: string, group: string) =>
    partners.find((one) => one.code === group)?.contains.includes(code) ?? false;
  return codes.filter(
    (code) =>
      watch.lead.includes(code) ||
      !(codes.some((group) => inside(code, group)) || watch.lead.some((lead) => inside(lead, code))),
  );
}
