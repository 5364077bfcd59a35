import { readdirSync } from "node:fs";
import { join } from "node:path";
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

/** Kills a pull with SIGKILL that many times, at instants spread by chance over its whole run, and lets the next one complete it. */
export async function killPulls(times: number, chance: () => number, tell: (kill: Kill) => void): Promise<Kill[]> {
  const server = await sourceServer();
  server.answer(saying(table(), { etag: '"one"' }));
  const whole = desk(server.url);
  const start = performance.now();
  await pulling(whole.data).done;
  const length = performance.now() - start;
  const end = stateOf(whole.economy);
  whole.drop();
  const kills: Kill[] = [];
  for (let at = 0; at < times; at++) {
    const kill = await killOne(server.url, chance() * length * 1.1, end);
    kills.push(kill);
    tell(kill);
  }
  await server.close();
  return kills;
}

async function killOne(url: string, after: number, end: Record<string, string>): Promise<Kill> {
  const at = desk(url);
  const before = stateOf(at.economy);
  const { child, done } = pulling(at.data);
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  const { code } = await done;
  clearTimeout(timer);
  const found = foundIn(at.data, at.economy, before, end);
  await pulling(at.data).done;
  const completed = same(stateOf(at.economy), end) && leftovers(at.economy).length === 0;
  at.drop();
  return { after: Math.round(after), killed: code === null, found, completed };
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
