import { access, constants, mkdir, stat } from "node:fs/promises";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A folder of our own for what can be made again: in the user's cache, else in the temp folder; null when neither will have it. */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const home = env.XDG_CACHE_HOME || join(homedir(), ".cache");
  // In a temp folder that others share, the name carries the user.
  for (const folder of [join(home, "tradebrief"), join(tmpdir(), `tradebrief-${userInfo().uid}`)]) {
    if (await isOurs(folder)) return folder;
  }
  return null;
}

// A folder that somebody else made or may write to could hold somebody else's program.
async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
    const { uid, mode } = await stat(folder);
    return uid === userInfo().uid && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
