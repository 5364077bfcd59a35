import type { Fault, StoredEvidence } from "./check.ts";
import type { Edition } from "./edition.ts";

/** Parts of an edition, by what they are named in a fault; the story is told in words that another version may choose otherwise. */
const PARTS: readonly (keyof Edition)[] = [
  "month",
  "monthName",
  "release",
  "nextRelease",
  "asOf",
  "series",
  "economy",
  "locale",
  "missing",
  "focus",
];
const LISTS: readonly (keyof Edition)[] = ["facts", "findings", "observations", "tables", "charts", "sources"];
const WORDED: readonly (keyof Edition)[] = ["story", "methods"];

/** edition.json against the same made afresh: every fact, finding, observation, table and chart, and every word when the same version told it. */
export function checkRecomputed({ stored, fresh }: StoredEvidence): Fault[] {
  const same = sameVersions(stored, fresh) ? WORDED : [];
  return [
    ...PARTS.flatMap((part) => differences(stored[part], fresh[part], part)),
    ...LISTS.flatMap((part) =>
      listDifferences(part, stored[part] as readonly object[], fresh[part] as readonly object[]),
    ),
    ...same.flatMap((part) => differences(stored[part], fresh[part], part)),
  ];
}

/** Whether both were made by the same version of the program, so that they must agree in every word. */
export function sameVersions(stored: Edition, fresh: Edition): boolean {
  return JSON.stringify(stored.versions) === JSON.stringify(fresh.versions);
}

function listDifferences(part: string, stored: readonly object[], fresh: readonly object[]): Fault[] {
  const [before, now] = [byId(stored), byId(fresh)];
  const extra = [...before.keys()]
    .filter((id) => !now.has(id))
    .map((id) => fault(part, id, "stands here, and the data do not give it"));
  const lost = [...now.keys()]
    .filter((id) => !before.has(id))
    .map((id) => fault(part, id, "is missing here, and the data give it"));
  const changed = [...now].flatMap(([id, one]) =>
    before.has(id) && !isSame(before.get(id), one) ? differences(before.get(id), one, `${part} ${id}`) : [],
  );
  const ordered = [...before.keys()].join("\n") === [...now.keys()].join("\n");
  const order =
    extra.length + lost.length === 0 && !ordered ? [fault(part, "", "stand in another order than the data give")] : [];
  return [...changed, ...extra, ...lost, ...order];
}

function byId(items: readonly object[]): Map<string, object> {
  return new Map(items.map((item, index) => [(item as { id?: string }).id ?? String(index), item]));
}

/** Whether there is no difference for sure, which is quickly told of nearly everything. */
function isSame(stored: unknown, fresh: unknown): boolean {
  if (Object.is(stored, fresh)) return true;
  if (!isObject(stored) || !isObject(fresh)) return false;
  const keys = Object.keys(fresh);
  if (Array.isArray(stored) !== Array.isArray(fresh) || Object.keys(stored).length !== keys.length) return false;
  for (const key of keys) if (!Object.hasOwn(stored, key) || !isSame(stored[key], fresh[key])) return false;
  return true;
}

/** The first places at which two pieces of plain data differ. */
function differences(stored: unknown, fresh: unknown, path: string): Fault[] {
  if (Object.is(stored, fresh)) return [];
  if (!isObject(stored) || !isObject(fresh) || Array.isArray(stored) !== Array.isArray(fresh))
    return [fault(path, shown(stored), `stands here, and the data give ${shown(fresh)}`)];
  const keys = new Set([...Object.keys(stored), ...Object.keys(fresh)]);
  return [...keys].flatMap((key) => differences(stored[key], fresh[key], `${path}.${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function fault(part: string, words: string, reason: string): Fault {
  return { file: "edition.json", part, words, reason };
}
