import { createHash } from "node:crypto";
import { sameAddress } from "./address.ts";

/** In which shapes a reader wants the briefing: the text part always goes with it. */
export type MailFormat = "html" | "pdf" | "text";

/** A reader, as the desk's list has it. */
export interface Subscriber {
  readonly address: string;
  readonly name: string;
  /** Ids of economies; empty for all. */
  readonly economies: readonly string[];
  readonly locale: string;
  readonly formats: readonly MailFormat[];
  /** Ids of the sections wanted in the mail; empty for all. */
  readonly focus: readonly string[];
  /** Codes of the partners and goods that lead the reader's own edition; none for the edition of all. */
  readonly partners: readonly string[];
  readonly products: readonly string[];
  /** The published currency that her own edition is told in; each economy's first when none is named. */
  readonly currency?: string;
}

/** The name of a reader in ledger, state and message ids: it does not give the address away. */
export function readerKey({ address }: Pick<Subscriber, "address">): string {
  return createHash("sha256").update(sameAddress(address)).digest("hex").slice(0, 20);
}

/** Those who are to get an edition of that economy and language, in the order of the list. */
export function readersOf(
  subscribers: readonly Subscriber[],
  edition: { readonly economy: { readonly id: string }; readonly locale: string },
): Subscriber[] {
  return subscribers.filter(
    ({ economies, locale }) =>
      locale === edition.locale && (economies.length === 0 || economies.includes(edition.economy.id)),
  );
}
