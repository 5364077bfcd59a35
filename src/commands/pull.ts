import { join } from "node:path";
import { environment } from "../io/environment.ts";
import { takeLock } from "../io/lock.ts";
import { progress } from "../io/progress.ts";
import { economiesIn } from "../io/read-data.ts";
import { tidyVintages } from "../io/write-vintage.ts";
import { raise } from "../problems.ts";
import { dataFolder } from "./data-folder.ts";
import { type Pulled, pullVintage } from "./pull-vintage.ts";
import type { PullAsked } from "./pull-wishes.ts";

/** Fetches what is new at the sources of an economy into a new vintage, or says that there is nothing; 0 in both cases. */
export async function pull(asked: PullAsked & { readonly json: boolean }): Promise<number> {
  const pulled = await pullLocked(asked);
  process.stdout.write(asked.json ? `${JSON.stringify(pulled)}\n` : `${inWords(pulled)}\n`);
  return 0;
}

/** The pull itself, with nobody else pulling the same economy meanwhile. */
export async function pullLocked(asked: PullAsked & { readonly json: boolean }): Promise<Pulled> {
  const root = dataFolder(asked);
  const known = economiesIn(root);
  if (!known.includes(asked.economy)) raise({ kind: "economy-unknown", economy: asked.economy, known });
  const folder = join(root, asked.economy);
  const lock = takeLock(join(folder, "answers", "pull.lock"), `the data of ${asked.economy}`);
  try {
    tidyVintages(folder);
    return await pullVintage(asked, { root, folder, env: environment(), tell: progress(asked.json), held: lock.held });
  } finally {
    lock.release();
  }
}

function inWords({ economy, vintage, rows, months, kind, accepted }: Pulled): string {
  if (vintage === null) return `${economy}: nothing new.`;
  const news = months.length > 0 ? `new months ${months.join(", ")}` : "no new month";
  const taken = accepted > 0 ? `, ${accepted} doubts accepted` : "";
  return `${economy}: ${rows} rows in ${vintage} (${kind}, ${news}${taken}).`;
}
