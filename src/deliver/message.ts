import { createHash } from "node:crypto";
import type { Edition } from "../edition/edition.ts";
import { plainText } from "../edition/render-runs.ts";
import { fill } from "../vocabulary/fill.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { WordList } from "../vocabulary/words.ts";
import { checkMail } from "./check-mail.ts";
import { chartCid } from "./mail-charts.ts";
import type { MailWriter } from "./mail-html.ts";
import { mailText } from "./mail-text.ts";
import { LOGO_CID, type MailExtras } from "./mail-view.ts";
import { refuse } from "./refusal.ts";
import { readerKey, type Subscriber } from "./subscriber.ts";
import { unsubscribeUrl } from "./unsubscribe.ts";

/** A file that travels with a message; one with a `cid` stands in the HTML part. */
export interface Attachment {
  readonly filename: string;
  readonly type: string;
  readonly cid: string | null;
  readonly bytes: Uint8Array;
}

/** A finished message in plain data: everything that is sent, and nothing that changes from run to run. */
export interface Message {
  readonly reader: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  /** The instant of release, as `2025-12-08T03:00:00Z`. */
  readonly date: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  /** What parts of the message are told apart by. */
  readonly boundary: string;
}

/** Who sends, and where readers find the site and the way out. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  /** Address of the site with its path, or null when there is none. */
  readonly site: string | null;
  readonly unsubscribe: string;
  readonly secret: string;
}

/** Everything that is the same for all readers of an edition. */
export interface Mailing {
  readonly edition: Edition;
  readonly revision: number;
  /** The words of the edition's language. */
  readonly words: WordList;
  readonly instant: string;
  readonly sender: Sender;
  readonly write: MailWriter;
  readonly charts: ReadonlyMap<string, Uint8Array>;
  /** The sign of the house as a PNG, or null where the theme has none. */
  readonly logo: Uint8Array | null;
  readonly pdf: Uint8Array | null;
  readonly maxBytes: number;
}

const LONG_SUBJECT = 90;

/** The message of an edition to one reader, read back and checked: the same input gives the same message. */
export function composeMessage(mailing: Mailing, subscriber: Subscriber): Message {
  const { edition, revision, sender } = mailing;
  const reader = readerKey(subscriber);
  const extras = extrasFor(mailing, subscriber, reader);
  const text = mailText(edition, extras);
  const html = subscriber.formats.includes("html") ? mailing.write(edition, extras) : null;
  checkMail(html ?? "", text, edition, extras);
  const attachments = attachmentsFor(mailing, subscriber, html);
  const bytes = attachments.reduce((sum, one) => sum + one.bytes.length, 0);
  if (bytes > mailing.maxBytes) refuse({ kind: "too-large", what: "What is attached", bytes, limit: mailing.maxBytes });
  const messageId = `<${edition.economy.id}.${lastMonth(edition.month)}.${revision}.${reader}@${domainOf(sender)}>`;
  return {
    reader,
    from: { name: sender.name, address: sender.address },
    to: { name: subscriber.name, address: subscriber.address },
    subject: subjectOf(edition, revision, mailing.words),
    messageId,
    date: mailing.instant,
    headers: headersFor(edition, sender, extras),
    text,
    html,
    attachments,
    boundary: createHash("sha256").update(messageId).digest("hex").slice(0, 16),
  };
}

function extrasFor({ edition, revision, sender, words }: Mailing, { focus }: Subscriber, reader: string): MailExtras {
  const month = `${edition.economy.id}/${lastMonth(edition.month)}/`;
  return {
    words,
    correction: revision > 0,
    page: sender.site === null ? null : new URL(month, sender.site.replace(/\/?$/, "/")).href,
    unsubscribe: unsubscribeUrl(sender.unsubscribe, sender.secret, reader),
    focus,
  };
}

/** The month in one line; of an edition without one the headline, up to its first half when the whole is too long for a list of messages. */
export function subjectOf({ story }: Pick<Edition, "story">, revision: number, { mail }: WordList): string {
  const headline = plainText(story.line ?? story.headline)
    .replace(/\s+/g, " ")
    .trim();
  const short = headline.length > LONG_SUBJECT ? headline.split("; ")[0]! : headline;
  return revision > 0 ? fill(mail.corrected, { line: short }) : short;
}

function headersFor(edition: Edition, sender: Sender, { unsubscribe }: MailExtras): Record<string, string> {
  return {
    "List-Id": `<${edition.economy.id}.briefing.${domainOf(sender)}>`,
    "List-Unsubscribe": `<${unsubscribe}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
    "Content-Language": edition.locale,
  };
}

function attachmentsFor(
  { edition, charts, logo, pdf }: Mailing,
  { formats }: Subscriber,
  html: string | null,
): Attachment[] {
  const asked = [...charts].filter(([id]) => html?.includes(`cid:${chartCid(id)}`));
  const sign =
    logo === null || html === null ? [] : [{ filename: "logo.png", type: "image/png", cid: LOGO_CID, bytes: logo }];
  const drawn = asked.map(([id, bytes]) => ({ filename: `${id}.png`, type: "image/png", cid: chartCid(id), bytes }));
  const pictures = [...sign, ...drawn];
  if (!formats.includes("pdf")) return pictures;
  if (pdf === null) throw new Error("A reader wants the PDF, and the edition has none.");
  const filename = `${edition.economy.id}-${lastMonth(edition.month)}.pdf`;
  return [...pictures, { filename, type: "application/pdf", cid: null, bytes: pdf }];
}

function domainOf({ address }: Sender): string {
  return address.slice(address.indexOf("@") + 1).toLowerCase();
}
