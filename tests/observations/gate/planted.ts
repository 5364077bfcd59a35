import { gate } from "../../../src/observations/gate/gate.ts";
import type { Doubt, Submission } from "../../../src/observations/gate/submission.ts";
import { told } from "../../../src/observations/gate/told.ts";
import { type Holdings, holdingsOf, seriesName } from "../../../src/observations/holdings.ts";
import { newsOf } from "../../../src/observations/news-of.ts";
import type { Observation } from "../../../src/observations/observation.ts";
import type { Economy } from "../../../src/vocabulary/economy.ts";
import { groupBy } from "../../../src/vocabulary/group-by.ts";
import { type Fault, faultsIn } from "./faults.ts";

/** What the gate said of a fault: `named` when a doubt shows one of its rows, `refused` when it doubts something else, `missed` when nothing. */
export interface Verdict {
  readonly day: string;
  readonly fault: Fault;
  readonly verdict: "named" | "refused" | "missed";
  readonly doubts: readonly Doubt[];
}

type Releases = readonly (readonly [day: string, rows: readonly Observation[]])[];

/** Plants every fault by itself in every release that is asked for, each held against the sound releases before it. */
export function plantIn(releases: Releases, economy: Economy, isAsked: (at: number) => boolean): Verdict[] {
  const past: Observation[] = [];
  return releases.flatMap(([day, all], at) => {
    if (!isAsked(at)) {
      past.push(...all);
      return [];
    }
    const before = holdingsOf(past);
    const rows = newsOf(all, before);
    const after = holdingsOf([...past, ...rows]);
    const sound = { rows, past: [...past], before, after, economy, today: "2026-11-27", due: null };
    past.push(...rows);
    const usual = new Set(gate(sound).map(nameOf));
    return faultsIn(rows, before, economy).map((fault) => {
      const doubts = gate(withFault(sound, fault)).filter((doubt) => !usual.has(nameOf(doubt)));
      return { day, fault, doubts, verdict: verdictOn(fault, doubts) };
    });
  });
}

/** How many faults of each kind were named, of how many. */
export function countsOf(verdicts: readonly Verdict[]): Record<string, string> {
  const kinds = groupBy(verdicts, ({ fault }) => fault.kind);
  return Object.fromEntries(
    [...kinds].map(([kind, all]) => [
      kind,
      `${all.filter(({ verdict }) => verdict === "named").length} of ${all.length}`,
    ]),
  );
}

const nameOf = ({ check, row, what }: Doubt) => `${check}|${row.id}|${what}`;

function verdictOn({ changed }: Fault, doubts: readonly Doubt[]): Verdict["verdict"] {
  const wrong = [...changed.values()];
  const isNamed = ({ row, what }: Doubt) => wrong.some((one) => one.id === row.id || what.includes(told(one)));
  if (doubts.some(isNamed)) return "named";
  return doubts.length > 0 ? "refused" : "missed";
}

function withFault(sound: Submission, { changed }: Fault): Submission {
  const rows = sound.rows.map((row) => changed.get(row) ?? row);
  return { ...sound, rows, after: overlaid(sound.after, [...changed.values()]) };
}

/** The same holdings with some figures changed. */
function overlaid(held: Holdings, changed: readonly Observation[]): Holdings {
  const own = new Map<string, Map<Observation["period"], Observation>>();
  for (const row of changed) {
    const name = seriesName(row);
    if (!own.has(name)) own.set(name, new Map(held.series(row)));
    own.get(name)!.set(row.period, row);
  }
  const series: Holdings["series"] = (key) => own.get(seriesName(key)) ?? held.series(key);
  return { series, find: (key, period) => series(key).get(period), all: held.all };
}
