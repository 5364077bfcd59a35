import { join, relative, resolve } from "node:path";
import { textWidth } from "../charts/text-width.ts";
import { mailCharts } from "../deliver/mail-charts.ts";
import { mailHtml } from "../deliver/mail-html.ts";
import { mailLogo } from "../deliver/mail-logo.ts";
import { composeMessage, type Mailing, type Message, type Sender } from "../deliver/message.ts";
import { type Plan, type Planned, planSending } from "../deliver/plan.ts";
import { fromSubscribersCsv } from "../deliver/subscribers-csv.ts";
import { chartFonts } from "../io/fonts.ts";
import { instantText } from "../io/instant.ts";
import { openLedger, readLedger } from "../io/ledger.ts";
import { mailParts } from "../io/mail-parts.ts";
import { mailSettings, rehearsalSettings } from "../io/mail-settings.ts";
import { toMime } from "../io/mime.ts";
import { pngDrawer } from "../io/png.ts";
import { type Progress, progress } from "../io/progress.ts";
import { economiesIn } from "../io/read-data.ts";
import { readSubscribers } from "../io/read-subscribers.ts";
import { readWords } from "../io/read-words.ts";
import { PACE, sendMail } from "../io/send-mail.ts";
import { writeRehearsal } from "../io/write-rehearsal.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { dataFolder } from "./data-folder.ts";
import { ownPdf } from "./own-pdf.ts";
import { sendReport } from "./send-report.ts";
import { templatesFor } from "./templates-for.ts";
import { assertDue, type Verified, verified } from "./verified.ts";

/** What `tradebrief send` was asked for. */
export interface SendAsked {
  readonly edition: string;
  readonly data?: string | undefined;
  readonly theme?: string | undefined;
  readonly subscribers: string;
  /** Folder of the ledgers. */
  readonly deliveries: string;
  readonly dryRun?: string | undefined;
  readonly correction: boolean;
  readonly resendDoubtful: boolean;
  readonly because?: string | undefined;
  readonly rate?: number | undefined;
  readonly maxBytes: number;
  /** Where a batch put the readers' own editions. */
  readonly tailored?: string | undefined;
  readonly json: boolean;
}

/** Sends a finished edition to those who have not got it; 0 when everybody has it, 1 when somebody has not, or may not. */
export async function send(asked: SendAsked): Promise<number> {
  const say = progress(asked.json);
  say("Reading the edition back and making it afresh");
  const one = await verified(asked.edition, asked);
  if (asked.dryRun !== undefined) return rehearse(one, asked, asked.dryRun);
  assertDue(one, asked);
  const { plan, outcomes, state } = await deliver(one, asked, say);
  return sendReport(plan, outcomes, state, asked.json);
}

/** Sends an edition that may leave, behind the lock of its ledger; says what the run was to do and what came of it. */
export async function deliver(one: Verified, asked: Omit<SendAsked, "edition" | "json">, say: Progress) {
  const { server, sender, dkim } = mailSettings();
  const name = `${one.edition.economy.id}/${lastMonth(one.edition.month)}`;
  const ledger = openLedger(ledgerPath(one, asked), `the mail of ${name}`);
  try {
    const { state } = ledger;
    const plan = planFor(one, asked, state);
    const reason = asked.because ?? "";
    if (plan.opens) ledger.add([{ kind: "edition", revision: plan.revision, fingerprint: one.fingerprint, reason }]);
    say(`Sending to ${plan.readers.filter((reader) => reader.send).length} of ${plan.readers.length} readers`);
    const mailing = await mailingFor(one, plan, asked, sender);
    const outcomes = await sendMail({
      ...{ revision: plan.revision, readers: plan.readers, from: sender.address, ledger, server },
      pace: asked.rate === undefined ? PACE : { ...PACE, rate: asked.rate },
      bytesOf: async (reader) => toMime(await messageFor(mailing, reader, asked), dkim),
    });
    return { plan, outcomes, state };
  } finally {
    ledger.close();
  }
}

async function rehearse(one: Verified, asked: SendAsked, folder: string): Promise<number> {
  const { sender, dkim } = rehearsalSettings();
  const plan = planFor(one, asked, readLedger(ledgerPath(one, asked)));
  const mailing = await mailingFor(one, plan, asked, sender);
  const mails = [];
  for (const reader of plan.readers) {
    const message = await messageFor(mailing, reader, asked);
    mails.push({ message, bytes: await toMime(message, dkim), standing: reader.standing });
  }
  await writeRehearsal(resolve(folder), mails);
  const at = relative(process.cwd(), join(resolve(folder), "index.html"));
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ messages: mails.length, index: at })}\n`
      : `${mails.length} messages written, none sent: ${at}\n`,
  );
  return 0;
}

function planFor(
  one: Verified,
  asked: Omit<SendAsked, "edition" | "json">,
  state: ReturnType<typeof readLedger>,
): Plan {
  const known = { economies: economiesIn(dataFolder(asked)) };
  const subscribers = fromSubscribersCsv(readSubscribers(asked.subscribers), asked.subscribers, known);
  const { correction, resendDoubtful } = asked;
  return planSending(one.edition, subscribers, state, {
    fingerprint: one.fingerprint,
    correction,
    resendDoubtful,
    file: asked.subscribers,
  });
}

function ledgerPath({ edition }: Verified, asked: Pick<SendAsked, "deliveries">): string {
  return join(resolve(asked.deliveries), edition.economy.id, `${lastMonth(edition.month)}.jsonl`);
}

async function mailingFor(
  one: Verified,
  plan: Plan,
  asked: Pick<SendAsked, "maxBytes" | "data">,
  sender: Sender,
): Promise<Mailing> {
  const { theme } = one;
  const measure = await textWidth(await chartFonts(theme));
  const toPng = await pngDrawer(theme);
  const templates = templatesFor(asked);
  return {
    ...{ edition: one.edition, revision: plan.revision, instant: instantText(one.instant), sender, pdf: one.pdf },
    words: readWords(templates, one.edition.locale),
    write: mailHtml(mailParts(templates, theme)),
    charts: await mailCharts(one.edition, measure, toPng, theme),
    logo: await mailLogo(theme, toPng),
    maxBytes: asked.maxBytes,
  };
}

/** The message to one reader, with her own PDF where she has one. */
async function messageFor(
  mailing: Mailing,
  { subscriber }: Planned,
  { tailored }: Pick<SendAsked, "tailored">,
): Promise<Message> {
  const pdf = (await ownPdf(tailored, subscriber, mailing.edition)) ?? mailing.pdf;
  return composeMessage({ ...mailing, pdf }, subscriber);
}
