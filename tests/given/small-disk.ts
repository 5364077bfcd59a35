import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a disk of a few hundred kilobytes can be mounted here; where it cannot, its tests say that they are skipped. */
export const CAN_MOUNT = (() => {
  try {
    smallDisk("64k").drop();
    return true;
  } catch {
    return false;
  }
})();

if (!CAN_MOUNT) console.error("Tests of a full disk: skipped, only root on Linux may mount one.");

/** A disk in memory of that size, which can be filled to the brim and given more room. */
export function smallDisk(size: string) {
  const path = mkdtempSync(join(tmpdir(), "tradebrief-disk-"));
  mount("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path);
  return {
    path,
    fill: () => {
      mkdirSync(path, { recursive: true });
      for (let bytes = 2 ** 20, number = 0; bytes >= 1; bytes >>= 1)
        if (!isPut(join(path, `fill-${number++}`), bytes)) number--;
    },
    grow: (to: string) => mount("mount", "-o", `remount,size=${to}`, path),
    drop: () => {
      mount("umount", path);
      rmSync(path, { recursive: true });
    },
  };
}

function mount(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args);
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
}

function isPut(path: string, bytes: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(bytes));
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
}
