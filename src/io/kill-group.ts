import type { ChildProcess } from "node:child_process";

/** Kills what is left of the process group that a process leads: of one that was killed itself, some child may hang on. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // All have gone by themselves.
  }
}
