import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { filesFor } from "./figures.ts";

/** Changes by path inside the economy's folder: a text put in place, or a change of what stands there; null takes the file away. */
export type Changes = Readonly<Record<string, string | null | ((before: string) => string)>>;

/** Two years of the invented economy's trade. */
export const TWO_YEARS = (() => {
  const months = Array.from(
    { length: 24 },
    (_, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const rows = months.map(
    (month, index) =>
      `${month} ${80 + index}.5 ${70 + (index % 7)}.25 ${20 + (index % 5)} ${10 + index} ${9 + (index % 3)} ${8 + (index % 4)}`,
  );
  return ["period exports imports exports:NOR exports:EAS exports:WES exports:OST", ...rows].join("\n");
})();

/** A data folder on the disk with the invented economy in it, changed as told, and a place for reports; `drop` removes both. */
export function dataFolder(changes: Changes = {}) {
  const root = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
  const files = new Map(filesFor(TWO_YEARS, "2025-12").map(({ path, text }) => [path, text]));
  for (const [name, change] of Object.entries(changes)) {
    const path = `ruritania/${name}`;
    const text = typeof change === "function" ? change(files.get(path) ?? "") : change;
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, "data", path)), { recursive: true });
    writeFileSync(join(root, "data", path), text);
  }
  return {
    data: join(root, "data"),
    out: join(root, "reports"),
    drop: () => rmSync(root, { recursive: true, force: true }),
  };
}
