import { join, resolve } from "node:path";
import { refuse } from "../deliver/refusal.ts";
import { readerKey, type Subscriber } from "../deliver/subscriber.ts";
import type { Edition } from "../edition/edition.ts";
import { storeAt } from "../io/store.ts";
import { lastMonth } from "../vocabulary/months.ts";

/**
 * The PDF of a reader's own edition, as a batch made and proved it, from the folder of its editions; null when she has none there. One
 * that is of another day, or not as it was put, is refused.
 */
export async function ownPdf(
  folder: string | undefined,
  subscriber: Pick<Subscriber, "address">,
  edition: Edition,
): Promise<Uint8Array | null> {
  if (folder === undefined) return null;
  const store = storeAt(resolve(folder));
  const place = `${readerKey(subscriber)}/${edition.economy.id}/${lastMonth(edition.month)}`;
  const json = await store.read(place, "edition.json");
  if (json === null) return null;
  const own = JSON.parse(Buffer.from(json).toString("utf8")) as Edition;
  const isWhole = (await store.record(place)) !== null;
  const isSame = own.asOf === edition.asOf && own.month === edition.month;
  if (!isWhole || !isSame)
    refuse({
      kind: "not-verified",
      folder: join(folder, place),
      detail: isWhole ? "it is of another day" : "its files are not as they were put",
    });
  return store.read(place, "briefing.pdf");
}
