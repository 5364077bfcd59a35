import { hasControls } from "../deliver/address.ts";
import { refuse } from "../deliver/refusal.ts";
import { now } from "../io/clock.ts";
import { takeLock } from "../io/lock.ts";
import { readRelease, writeRelease } from "../io/release-file.ts";
import { releasePath } from "./release.ts";

/** What `tradebrief approve` was asked for. */
export interface ApproveAsked {
  readonly economy: string;
  readonly month: string;
  readonly by: string;
  readonly deliveries: string;
}

/** Records who lets a verified edition go, and when; the next run of `release` goes on. */
export function approve({ economy, month, by, deliveries }: ApproveAsked): number {
  const path = releasePath(deliveries, economy, month);
  const edition = `${economy}/${month}`;
  if (by.trim() === "" || hasControls(by)) refuse({ kind: "setting-wrong", name: "--by", what: "it is not a name" });
  const lock = takeLock(`${path}.lock`, `the release of ${edition}`);
  try {
    const state = readRelease(path);
    if (state?.step !== "hold") return refuse({ kind: "not-held", edition, step: state?.step ?? "nothing yet" });
    writeRelease(path, { ...state, approval: { by: by.trim(), at: new Date(now()).toISOString() } });
    process.stdout.write(`${edition} is approved by ${by.trim()}.\n`);
    return 0;
  } finally {
    lock.release();
  }
}
