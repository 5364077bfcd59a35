import { Buffer } from "node:buffer";
import type { Message } from "../deliver/message.ts";

/** With which key messages are signed (DKIM). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
}

// Both headers of the one-click way out must be signed (RFC 8058).
const SIGNED =
  "from:to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe:list-unsubscribe-post";

/** The message as the bytes that go over the line: the same message gives the same bytes. */
export async function toMime(message: Message, dkim: DkimKey | null): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const bytes = await new MailComposer(optionsFor(message)).compile().build();
  if (dkim === null) return bytes;
  const { default: Dkim } = await import("nodemailer/lib/dkim");
  const keys = { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey };
  const signed = new Dkim({ keys, headerFieldNames: SIGNED }).sign(bytes);
  const parts: Buffer[] = [];
  for await (const part of signed) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function optionsFor({ from, to, subject, messageId, date, headers, text, html, attachments, boundary }: Message) {
  return {
    ...{ from, to, subject, messageId, date: new Date(date), headers: { ...headers }, text },
    ...(html === null ? {} : { html }),
    attachments: attachments.map(({ filename, type, cid, bytes }) => ({
      filename,
      contentType: type,
      content: Buffer.from(bytes),
      ...(cid === null ? { contentDisposition: "attachment" } : { cid, contentDisposition: "inline" }),
    })),
    baseBoundary: boundary,
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
