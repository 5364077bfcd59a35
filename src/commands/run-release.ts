import { refuse } from "../deliver/refusal.ts";
import { after, type ReleaseState } from "../deliver/release-state.ts";

/** What a release does to the world, handed in; each may be asked again after a death in the middle, and must bear it. */
export interface Works {
  now(): number;
  save(state: ReleaseState): void;
  /** Builds the edition; false while there are no figures for it yet. */
  build(): Promise<boolean>;
  /** Reads the edition back and proves it; gives its fingerprint. */
  verify(): Promise<string>;
  /** The fingerprint of the edition as it stands now. */
  fingerprint(): string;
  /** Writes the new version of the site where nobody looks; gives its place. */
  stage(): Promise<string>;
  isStaged(place: string): boolean;
  /** Asks a clock that is not ours, where there is one; stops when ours is wrong. */
  witness(): Promise<void>;
  publish(place: string): void;
  /** Sends the mail; false while somebody still waits for it. */
  send(): Promise<boolean>;
}

/** How the desk wants its releases. */
export interface Wishes {
  readonly hold: boolean;
}

/** How far a clock may seem to run backwards before it is not believed: what a correction of the hour by the system can make. */
const TOLERANCE = 60_000;

/** Goes on from the state as far as can be gone now; returns the state then reached and what is waited for, if anything. */
export async function runRelease(
  state: ReleaseState,
  works: Works,
  wishes: Wishes,
): Promise<{ state: ReleaseState; waits: string }> {
  let at = state;
  const keep = (change: Partial<ReleaseState>) => {
    at = { ...at, ...change, failure: null };
    works.save(at);
  };
  checkClock(at, works);
  keep({ seen: works.now() });
  while (at.step !== "done") {
    const result = await take(at, works, wishes);
    if (typeof result === "string") return { state: at, waits: result };
    keep(result);
  }
  return { state: at, waits: "" };
}

function checkClock({ seen }: ReleaseState, works: Works): void {
  const now = works.now();
  if (now < seen - TOLERANCE) {
    const [here, before] = [now, seen].map((instant) => new Date(instant).toISOString());
    refuse({ kind: "clock-wrong", detail: `it says ${here}, and an earlier run saw ${before}` });
  }
}

/** One step: what it changes in the state, or what it has to wait for. */
async function take(state: ReleaseState, works: Works, wishes: Wishes): Promise<Partial<ReleaseState> | string> {
  const next = { step: after(state.step) };
  switch (state.step) {
    case "build":
      return (await works.build()) ? next : "the figures";
    case "verify":
      return { ...next, fingerprint: await works.verify() };
    case "hold":
      return !wishes.hold || state.approval ? next : "approval";
    case "stage":
      assertSame(state, works);
      return { ...next, staged: await works.stage() };
    case "publish":
      return publishIn(state, works);
    case "send":
      return (await works.send()) ? next : "readers whose server asked to come back later";
    case "done":
      return next;
    default:
      return state.step satisfies never;
  }
}

async function publishIn(state: ReleaseState, works: Works): Promise<Partial<ReleaseState> | string> {
  if (works.now() < state.instant) return `the release at ${new Date(state.instant).toISOString()}`;
  await works.witness();
  assertSame(state, works);
  if (state.staged === null || !works.isStaged(state.staged)) return { step: "stage" };
  works.publish(state.staged);
  return { step: after("publish") };
}

function assertSame({ economy, month, fingerprint }: ReleaseState, works: Works): void {
  if (works.fingerprint() !== fingerprint) refuse({ kind: "changed-since", edition: `${economy}/${month}` });
}
