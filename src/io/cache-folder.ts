import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A folder of our own for what can be made again: in the user's cache, else in the temp folder; null when neither will have it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | null {
  const home = env.XDG_CACHE_HOME || join(homedir(), ".cache");
  // In a temp folder that others share, the name carries the user.
  return [join(home, "tradebrief"), join(tmpdir(), `tradebrief-${userInfo().uid}`)].find(isOurs) ?? null;
}

// A folder that somebody else made or may write to could hold somebody else's program.
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { uid, mode } = statSync(folder);
    return uid === userInfo().uid && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
