import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** Watches how much memory a process has had at most, in megabytes; 0 where the system does not say. */
export function peakOf(child: ChildProcess): { end(): number } {
  let most = 0;
  const watch = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
      most = Math.max(most, Number(peak ?? 0) / 1024);
    } catch {
      // It has ended, or this system has no /proc.
    }
  }, 20);
  return {
    end: () => {
      clearInterval(watch);
      return most;
    },
  };
}
