import type { Partner } from "../../vocabulary/economy.ts";
import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";

/** Of the group: what the rounding of its members and unallocated corrections come to. */
const SLACK = 0.03;

/** Groups that are smaller than one of their members, or than their member countries together. */
export function groupsAndMembers({ rows, after, economy }: Submission): Doubt[] {
  const groups = economy.partners.filter(({ kind, contains }) => kind === "group" && contains.length > 0);
  const countries = new Set(economy.partners.filter(({ kind }) => kind === "country").map(({ code }) => code));
  const seen = new Set<string>();
  return rows.flatMap((row) =>
    row.measure !== "level" || row.flow === "balance"
      ? []
      : groups
          .filter(({ code, contains }) => code === row.partner || contains.includes(row.partner))
          .flatMap((group) => {
            const name = `${group.code}|${row.flow}|${row.product}|${row.unit}|${row.adjustment}|${row.period}`;
            if (seen.has(name)) return [];
            seen.add(name);
            return faultOf(group, row, countries, after);
          }),
  );
}

function faultOf(group: Partner, row: Observation, countries: ReadonlySet<string>, held: Submission["after"]): Doubt[] {
  const whole = held.find({ ...row, partner: group.code }, row.period);
  if (whole?.value == null) return [];
  const members = group.contains.flatMap((partner) => held.find({ ...row, partner }, row.period) ?? []);
  const room = whole.value * (1 + SLACK) + whole.step;
  const above = members.find(({ value }) => (value ?? 0) > room);
  if (above)
    return [{ check: "groups-and-members", row: above, what: `${told(above)} is above its group ${told(whole)}.` }];
  const sum = members.reduce((so, { partner, value }) => so + (countries.has(partner) ? (value ?? 0) : 0), 0);
  if (sum <= room) return [];
  const what = `${told(whole)} is below its member countries, which make ${amount(sum, whole.unit)} together.`;
  return [{ check: "groups-and-members", row: whole, what }];
}
