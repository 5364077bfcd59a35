import { readFileSync } from "node:fs";
import { planSending } from "../../src/deliver/plan.ts";
import type { Subscriber } from "../../src/deliver/subscriber.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { openLedger } from "../../src/io/ledger.ts";
import type { MailServer } from "../../src/io/mail-settings.ts";
import { sendMail } from "../../src/io/send-mail.ts";

/** What the parent asks of a run of the sender in a process of its own. */
export interface Task {
  readonly ledger: string;
  readonly port: number;
  readonly readers: readonly string[];
  readonly backoff: readonly number[];
  readonly resendDoubtful: boolean;
  /** How the server is spoken to; by default without TLS and account. */
  readonly server?: Partial<MailServer>;
}

const task = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Task;
const edition = { economy: { id: "ruritania" }, month: "2025-11", locale: "en" } as unknown as Edition;
const subscribers = task.readers.map(
  (address): Subscriber => ({
    address,
    name: "",
    economies: [],
    locale: "en",
    formats: ["text"],
    focus: [],
    partners: [],
    products: [],
  }),
);
const ledger = openLedger(task.ledger, "the mail");
const plan = planSending(edition, subscribers, ledger.state, {
  fingerprint: "f",
  correction: false,
  resendDoubtful: task.resendDoubtful,
  file: "readers.csv",
});
if (plan.opens) ledger.add([{ kind: "edition", revision: 0, fingerprint: "f", reason: "" }]);
process.stdout.write("started\n");
const outcomes = await sendMail({
  revision: plan.revision,
  readers: plan.readers,
  from: "desk@example.org",
  ledger,
  server: { host: "127.0.0.1", port: task.port, tls: "none", user: null, password: null, ...task.server },
  pace: { lines: 4, rate: 0, backoff: task.backoff },
  bytesOf: async ({ subscriber }) =>
    Buffer.from(`To: ${subscriber.address}\r\nSubject: The month\r\n\r\n${"Exports rose.\r\n".repeat(200)}`),
});
ledger.close();
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
