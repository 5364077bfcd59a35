import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pullLocked } from "../../src/commands/pull.ts";
import { readData } from "../../src/io/read-data.ts";
import { load } from "../../src/loaders/load.ts";
import { desk, pulling, stateOf, table } from "./desk.ts";
import { saying, sourceServer } from "./server.ts";

/** What happened to a pull that was killed at some instant. */
export interface Kill {
  readonly after: number;
  /** Whether the process was still at work when it was killed. */
  readonly killed: boolean;
  /** What was in place then: nothing yet, the vintage, or the vintage and its calendar. */
  readonly found: "nothing" | "vintage" | "all" | "BROKEN";
  readonly completed: boolean;
}

/**
 * Kills a pull with SIGKILL that many times, at instants spread by chance over its work (one in eight already while it starts), and lets the
 * next one complete it.
 */
export async function killPulls(times: number, chance: () => number, tell: (kill: Kill) => void): Promise<Kill[]> {
  const server = await sourceServer();
  let asked = () => {};
  server.answer((request, response, before) => {
    asked();
    saying(table(), { etag: '"one"' })(request, response, before);
  });
  const whole = desk(server.url);
  let start = performance.now();
  asked = () => {
    start = performance.now();
  };
  await pulling(whole.data).done;
  const work = performance.now() - start;
  const end = stateOf(whole.economy);
  whole.drop();
  const kills: Kill[] = [];
  for (let at = 0; at < times; at++) {
    const early = chance() < 1 / 8;
    const wait = chance() * (early ? 1500 : work * 1.1);
    const kill = await killOne(server.url, { early, wait, end, onAsked: (call) => (asked = call) });
    kills.push(kill);
    tell(kill);
  }
  await server.close();
  return kills;
}

interface Plan {
  readonly early: boolean;
  readonly wait: number;
  readonly end: Record<string, string>;
  onAsked(call: () => void): void;
}

async function killOne(url: string, { early, wait, end, onAsked }: Plan): Promise<Kill> {
  const at = desk(url);
  const before = stateOf(at.economy);
  const { child, done } = pulling(at.data);
  const kill = () => void setTimeout(() => child.kill("SIGKILL"), wait);
  onAsked(early ? () => {} : kill);
  if (early) kill();
  const { code } = await done;
  onAsked(() => {});
  const found = foundIn(at.data, at.economy, before, end);
  const next = await pullLocked({ economy: "ruritania", data: at.data, day: "2026-02-10", json: true }).catch(
    () => null,
  );
  const completed = next !== null && same(stateOf(at.economy), end) && leftovers(at.economy).length === 0;
  at.drop();
  return { after: Math.round(wait), killed: code === null, found, completed };
}

/** Only vintages that are whole may be there, and all that was there before unchanged. */
function foundIn(
  data: string,
  economy: string,
  before: Record<string, string>,
  end: Record<string, string>,
): Kill["found"] {
  const now = stateOf(economy);
  const kept = Object.entries(before).every(
    ([path, hash]) => now[path] === hash || (path === "calendar.csv" && now[path] === end[path]),
  );
  try {
    load("ruritania", readData(data, "ruritania"));
  } catch {
    return "BROKEN";
  }
  const there = Object.keys(end).filter((path) => path.startsWith("releases/2026-02-10/"));
  const present = there.filter((path) => now[path] !== undefined);
  if (
    !kept ||
    (present.length > 0 && present.some((path) => now[path] !== end[path] && !path.endsWith("release.yaml")))
  )
    return "BROKEN";
  if (present.length === 0) return "nothing";
  if (present.length < there.length) return "BROKEN";
  return now["calendar.csv"] === end["calendar.csv"] ? "all" : "vintage";
}

// The card names the minute in which the answer came, which differs from run to run.
function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const paths = Object.keys(one).filter((path) => !path.endsWith("2026-02-10/release.yaml"));
  return (
    Object.keys(other).length === Object.keys(one).length &&
    paths.every((path) => one[path] === other[path] || /sources\.yaml$/.test(path))
  );
}

function leftovers(economy: string): string[] {
  return readdirSync(economy, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(aside|new)$/.test(join(name)),
  );
}
