import type { Message } from "../deliver/message.ts";
import { escapeHtml } from "../edition/render-markup.ts";
import { writeFolder } from "./write-folder.ts";

/** A message that would be sent, and where its reader stands. */
export interface Rehearsed {
  readonly message: Message;
  readonly bytes: Uint8Array;
  readonly standing: string;
}

/** Writes the messages as .eml files, their HTML as pages that open from the disk, and an index of both. */
export function writeRehearsal(folder: string, mails: readonly Rehearsed[]): Promise<void> {
  const pictures = new Map(
    mails.flatMap(({ message }) =>
      message.attachments.filter(({ cid }) => cid).map((one) => [one.filename, one.bytes]),
    ),
  );
  return writeFolder(folder, [
    { path: "index.html", bytes: index(mails) },
    ...[...pictures].map(([name, bytes]) => ({ path: `pictures/${name}`, bytes })),
    ...mails.flatMap(({ message, bytes }) => [
      { path: `${message.reader}.eml`, bytes },
      { path: `${message.reader}.txt`, bytes: message.text },
      ...(message.html === null ? [] : [{ path: `${message.reader}.html`, bytes: viewable(message) }]),
    ]),
  ]);
}

function viewable({ html, attachments }: Message): string {
  return attachments.reduce(
    (page, { cid, filename }) => (cid ? page.replaceAll(`cid:${cid}`, `pictures/${filename}`) : page),
    html!,
  );
}

function index(mails: readonly Rehearsed[]): string {
  const rows = mails.map(({ message, bytes, standing }) => {
    const { reader, to, subject, html } = message;
    const links = [
      `<a href="${reader}.eml">message</a>`,
      ...(html ? [`<a href="${reader}.html">HTML part</a>`] : []),
      `<a href="${reader}.txt">text part</a>`,
    ];
    return `<tr><td>${escapeHtml(to.address)}<td>${escapeHtml(to.name)}<td>${escapeHtml(subject)}<td>${standing}<td>${Math.ceil(bytes.length / 1000)} kB<td>${links.join(" ")}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail rehearsal</title><style>body{font:16px/1.5 sans-serif;margin:2rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #ddd}</style><h1>Messages that would be sent</h1><table><tr><th>Address<th>Name<th>Subject<th>Stands<th>Size<th>Look\n${rows.join("\n")}\n</table>\n`;
}
