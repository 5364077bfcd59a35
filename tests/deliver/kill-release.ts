import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageKey } from "../../src/deliver/ledger.ts";
import { readerKey } from "../../src/deliver/subscriber.ts";
import { readLedger } from "../../src/io/ledger.ts";
import { filesIn } from "../../src/io/read-delivered.ts";
import { dataFolder } from "../given/data-folder.ts";
import { mailServer } from "./mail-server.ts";

const READERS = ["anna", "bo", "cy", "di", "ed", "fay"].map((name) => `${name}@example.net`);
/** December comes out on 10 January at nine in Berlin. */
const INSTANT = Date.parse("2026-01-10T08:00:00Z");
const NOW = { before: INSTANT - 600_000, after: INSTANT + 1000 };

type Fate = "once" | "doubt" | "twice" | "lost";

/** What was met after the kills; every one of the last four is a fault when it is not 0. */
export interface Tally {
  readonly kills: { readonly before: number; readonly after: number };
  readonly releases: number;
  readonly served: { readonly old: number; readonly new: number };
  readonly once: number;
  readonly doubt: number;
  readonly early: number;
  readonly mixtures: number;
  readonly twice: number;
  readonly lost: number;
}

/**
 * Kills the whole command, from its start in the shell to its end, at random instants: on the way from the figures to the
 * version that waits for its hour, and from there to the last mail. Looks at what is served after each kill; every so many kills
 * lets the release come to its end, and starts another.
 */
export async function killRelease(kills: number, say: (tally: string) => void): Promise<Tally> {
  const desk = await openDesk();
  const count = {
    before: 0,
    after: 0,
    releases: 0,
    old: 0,
    new: 0,
    once: 0,
    doubt: 0,
    early: 0,
    mixtures: 0,
    twice: 0,
    lost: 0,
  };
  const strike = async (half: "before" | "after") => {
    const ended = await desk.run(half, Math.random());
    const served = desk.served();
    if (served === "a mixture") count.mixtures++;
    else count[served]++;
    if (half === "before" && (served !== "old" || desk.taken() > 0)) count.early++;
    if (!ended) count[half]++;
    return ended;
  };
  try {
    while (count.before + count.after < kills) {
      for (const half of ["before", "after"] as const) {
        desk.begin(half);
        const enough = Math.min(count[half] + 5, Math.ceil(kills / 2));
        while (count[half] < enough) if (await strike(half)) desk.begin(half);
      }
      await desk.run("after");
      count.releases++;
      if (desk.served() !== "new") count.mixtures++;
      for (const fate of desk.fates()) count[fate]++;
      say(JSON.stringify(count));
    }
  } finally {
    await desk.close();
  }
  const { before, after, old, new: switched, ...rest } = count;
  return { kills: { before, after }, served: { old, new: switched }, ...rest };
}

type Half = "before" | "after";

/** A desk on the disk with November published: before anything is done for December, and when December waits for its hour. */
async function openDesk() {
  const { data, drop } = dataFolder({ "economy.yaml": (text) => text.replace("Europe/Strelsau", "Europe/Berlin") });
  const root = mkdtempSync(join(tmpdir(), "tradebrief-kill-"));
  // The site's link and the state name the place, so that a snapshot is put back where it was taken.
  const place = join(root, "desk");
  const server = await mailServer();
  const taken = server.taken as Map<string, string[]>;
  const clock = join(root, "clock.mjs");
  writeFileSync(clock, CLOCK);
  const release = async (month: string, half: Half, kill?: number) => {
    const args = ["release", "ruritania", month, "--data", data, "--format", "html", "--rate", "0"];
    const began = performance.now();
    const ended = await command({ cwd: place, clock, now: NOW[half], args, port: server.port, kill });
    return { ended, took: performance.now() - began };
  };
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  };
  mkdirSync(place);
  await release("2025-11", "before");
  const rows = READERS.map((one) => `${one},,all,en,html,all\n`);
  writeFileSync(join(place, "subscribers.csv"), `address,name,economies,locale,formats,focus\n${rows.join("")}`);
  const served = () => sumOf(join(place, "public"));
  const old = served();
  copy(place, join(root, "before"));
  const before = (await release("2025-12", "before")).took;
  copy(place, join(root, "after"));
  const times = { before, after: (await release("2025-12", "after")).took };
  const whole = served();
  return {
    begin: (half: Half) => {
      taken.clear();
      copy(join(root, half), place);
    },
    /** Runs the command, for a part of the time that it took; true when it came to its end. */
    run: async (half: Half, part?: number) =>
      (await release("2025-12", half, part === undefined ? undefined : part * times[half])).ended,
    served: (): "old" | "new" | "a mixture" => {
      const sum = served();
      return sum === old ? "old" : sum === whole ? "new" : "a mixture";
    },
    taken: () => taken.size,
    /** What became of the readers: who has no mail must be on record as in doubt. */
    fates: (): Fate[] => {
      const { messages } = readLedger(join(place, "deliveries/ruritania/2025-12.jsonl"));
      return READERS.map((address) => {
        const got = taken.get(address)?.length ?? 0;
        const standing = messages.get(messageKey(0, readerKey({ address })))?.standing;
        if (got > 1) return "twice";
        if (standing === "sending") return "doubt";
        return got === 1 && standing === "accepted" ? "once" : "lost";
      });
    },
    close: async () => {
      await server.close();
      drop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Sets the clock of a process: it goes on from there. */
const CLOCK = `const [real, set, began] = [Date.now.bind(Date), Number(process.env.TRADEBRIEF_TEST_NOW), Date.now()];
Date.now = () => set + real() - began;
`;

interface Command {
  readonly cwd: string;
  readonly clock: string;
  readonly now: number;
  readonly args: readonly string[];
  readonly port: number;
  readonly kill: number | undefined;
}

/** Runs the command line as cron does; true when it ended by itself, and well. */
async function command({ cwd, clock, now, args, port, kill }: Command): Promise<boolean> {
  const env = {
    ...process.env,
    ...{ TRADEBRIEF_TEST_NOW: String(now), TRADEBRIEF_SMTP_HOST: "127.0.0.1", TRADEBRIEF_SMTP_PORT: String(port) },
    ...{ TRADEBRIEF_SMTP_TLS: "none", TRADEBRIEF_MAIL_FROM: "Trade desk <desk@example.org>" },
    ...{ TRADEBRIEF_UNSUBSCRIBE_URL: "https://example.org/out", TRADEBRIEF_UNSUBSCRIBE_SECRET: "s" },
  };
  const cli = join(process.cwd(), "dist/cli.run.cjs");
  const child = spawn(process.execPath, ["--import", clock, cli, ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  const timer = kill === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), kill);
  const [code, signal] = await new Promise<[number | null, string | null]>((go) =>
    child.on("close", (...how) => go(how)),
  );
  clearTimeout(timer);
  if (signal === null && code !== 0) throw new Error(`tradebrief ${args.join(" ")} ended with ${code}\n${said}`);
  return signal === null;
}

/** One sum over the names and bytes of all that is served. */
function sumOf(served: string): string {
  if (!existsSync(served)) return "nothing";
  const root = realpathSync(served);
  const hash = createHash("sha256");
  for (const path of filesIn(root)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}
