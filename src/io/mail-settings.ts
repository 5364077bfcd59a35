import { existsSync, readFileSync } from "node:fs";
import { addressFault, hasControls } from "../deliver/address.ts";
import type { Sender } from "../deliver/message.ts";
import { refuse } from "../deliver/refusal.ts";
import type { DkimKey } from "./mime.ts";

/** The server that takes our mail, and how it is spoken to. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** From the first byte, after STARTTLS, or not at all (this machine alone). */
  readonly tls: "implicit" | "starttls" | "none";
  readonly user: string | null;
  readonly password: string | null;
}

/** Everything that sending needs and that is not in the edition; secrets come from the environment and go nowhere else. */
export interface MailSettings {
  readonly server: MailServer;
  readonly sender: Sender;
  readonly dkim: DkimKey | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings for sending, from the environment; the first that is missing or wrong is a problem. */
export function mailSettings(env: Environment = process.env): MailSettings {
  return { server: mailServer(env), sender: senderIn(env), dkim: dkimIn(env) };
}

/** The settings for a rehearsal, in which nothing is sent: what is not set is made up, plainly. */
export function rehearsalSettings(env: Environment = process.env): Pick<MailSettings, "sender" | "dkim"> {
  const madeUp = {
    TRADEBRIEF_MAIL_FROM: "Rehearsal <rehearsal@desk.invalid>",
    TRADEBRIEF_UNSUBSCRIBE_URL: "https://desk.invalid/unsubscribe",
    TRADEBRIEF_UNSUBSCRIBE_SECRET: "rehearsal",
  };
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  return { sender: senderIn({ ...madeUp, ...set }), dkim: dkimIn(env) };
}

/** The server that takes our mail, from the environment. */
export function mailServer(env: Environment): MailServer {
  const host = need(env, "TRADEBRIEF_SMTP_HOST", "the mail server's name");
  const port = Number(env.TRADEBRIEF_SMTP_PORT || 587);
  if (!Number.isInteger(port) || port < 1 || port > 65535) wrong("TRADEBRIEF_SMTP_PORT", "it is not a port");
  const asked = env.TRADEBRIEF_SMTP_TLS || (port === 465 ? "implicit" : "starttls");
  const tls = (["implicit", "starttls", "none"] as const).find((one) => one === asked);
  if (tls === undefined) return wrong("TRADEBRIEF_SMTP_TLS", "choose from implicit, starttls, none");
  const user = env.TRADEBRIEF_SMTP_USER || null;
  if (tls === "none" && (user !== null || !["localhost", "127.0.0.1", "::1"].includes(host)))
    wrong("TRADEBRIEF_SMTP_TLS", "without TLS mail goes to this machine alone, and no password with it");
  const password = user === null ? null : need(env, "TRADEBRIEF_SMTP_PASSWORD", "the password of TRADEBRIEF_SMTP_USER");
  return { host, port, tls, user, password };
}

/** Who sends, from the environment. */
export function mailFrom(env: Environment): { readonly name: string; readonly address: string } {
  const from = need(env, "TRADEBRIEF_MAIL_FROM", "the sender, as Name <address>");
  const [, name = "", address = from] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? [];
  const fault = addressFault(address);
  if (fault !== null || hasControls(name)) wrong("TRADEBRIEF_MAIL_FROM", fault ?? "the name holds a control character");
  return { name: name.replaceAll('"', ""), address };
}

function senderIn(env: Environment): Sender {
  const from = mailFrom(env);
  const site = env.TRADEBRIEF_SITE_URL || null;
  if (site !== null) https("TRADEBRIEF_SITE_URL", site);
  const unsubscribe = need(env, "TRADEBRIEF_UNSUBSCRIBE_URL", "where a reader unsubscribes with one click");
  https("TRADEBRIEF_UNSUBSCRIBE_URL", unsubscribe);
  const secret = need(env, "TRADEBRIEF_UNSUBSCRIBE_SECRET", "the secret by which the way out of each reader is signed");
  return { ...from, site, unsubscribe, secret };
}

function dkimIn(env: Environment): DkimKey | null {
  if (!env.TRADEBRIEF_DKIM_KEY) return null;
  const path = env.TRADEBRIEF_DKIM_KEY;
  if (!existsSync(path)) wrong("TRADEBRIEF_DKIM_KEY", "there is no such file");
  const privateKey = readFileSync(path, "utf8");
  if (!/-----BEGIN (RSA )?PRIVATE KEY-----/.test(privateKey))
    wrong("TRADEBRIEF_DKIM_KEY", "the file holds no private key");
  const domain = need(env, "TRADEBRIEF_DKIM_DOMAIN", "the domain that signs");
  return { domain, selector: need(env, "TRADEBRIEF_DKIM_SELECTOR", "the selector of the key"), privateKey };
}

function https(name: string, value: string): void {
  if (!URL.canParse(value) || new URL(value).protocol !== "https:") wrong(name, "it is not an https address");
}

function need(env: Environment, name: string, what: string): string {
  return env[name] || refuse({ kind: "setting-missing", name, what });
}

function wrong(name: string, what: string): never {
  return refuse({ kind: "setting-wrong", name, what });
}
