import { createHash } from "node:crypto";
import { now } from "./clock.ts";
import { mailFrom, mailServer } from "./mail-settings.ts";
import { smtpLine } from "./smtp-line.ts";

const LONGEST = 120;

/** Mails a text to the operator, its first line the subject, through the server that takes the desk's mail; throws when the server does not take it. */
export async function alarmMail(
  text: string,
  to: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const [server, from] = [mailServer(env), mailFrom(env)];
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const at = now();
  const sum = createHash("sha256").update(`${at} ${text}`).digest("hex").slice(0, 32);
  const [subject = ""] = text.split("\n");
  const message = {
    ...{
      from,
      to,
      text: `${text}\n`,
      subject: subject.length > LONGEST ? `${subject.slice(0, LONGEST - 1)}…` : subject,
    },
    ...{ date: new Date(at), messageId: `<alarm.${sum}@${from.address.split("@")[1]}>` },
    headers: { "Auto-Submitted": "auto-generated" },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
  const bytes = await new MailComposer(message).compile().build();
  const line = await smtpLine(server);
  try {
    const { outcome, reply } = await line.hand({ from: from.address, to }, bytes, () => undefined);
    if (outcome !== "accepted") throw new Error(`the mail server does not take the alarm: ${reply}`);
  } finally {
    line.close();
  }
}
