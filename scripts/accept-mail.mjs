#!/usr/bin/env node
// Sends an edition through OpenSMTPD from Debian into mailboxes on this machine, and reads what lies there: parts, pictures, PDF,
// signature, the way out, and the binding of every number. Needs root; says so and skips where it cannot run.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash, createHmac, createVerify, generateKeyPairSync } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { simpleParser } from "mailparser";

const root = resolve(import.meta.dirname, "..");
const SMTPD = "/usr/sbin/smtpd";
const INSTALL = "apt-get install --yes --no-install-recommends opensmtpd";
const READERS = ["anna", "bo", "cy"];
const SECRETS = { unsubscribe: "secret of the way out" };

const cannot = whyNot();
if (cannot) {
  process.stdout.write(`skipped: the mail is not read from a real mailbox, since ${cannot}. Run as root: ${INSTALL}\n`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "tradebrief-mailbox-"));
chmodSync(folder, 0o755);
let daemon = null;
try {
  await accept();
} finally {
  daemon?.kill("SIGTERM");
  if (daemon) await new Promise((go) => (daemon.exitCode === null ? daemon.once("close", go) : go()));
  rmSync(folder, { recursive: true, force: true });
}

/** What keeps the script from running here; installs the server where that may be done. */
function whyNot() {
  if (process.platform !== "linux" || !existsSync("/etc/debian_version")) return "this is no Debian machine";
  if (process.getuid?.() !== 0) return "the server can be started by root alone";
  if (existsSync("/run/smtpd.sock")) return "a mail server of this machine is running";
  if (existsSync(SMTPD)) return null;
  if (!process.env.CI) return "OpenSMTPD is not installed";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  // Not to be started as a service of the machine: the script starts its own.
  spawnSync("bash", ["-c", `apt-get update -q && ${INSTALL}`], { env, stdio: "ignore", timeout: 300_000 });
  return existsSync(SMTPD) ? null : "OpenSMTPD could not be installed";
}

async function accept() {
  const port = await freePort();
  const dkim = writeDesk(port);
  daemon = spawn("unshare", ["--mount", "bash", "-c", inOwnSpool(), "smtpd", join(folder, "smtpd.conf")]);
  let log = "";
  for (const stream of [daemon.stdout, daemon.stderr]) stream.on("data", (part) => (log += part));
  await until(
    () => answers(port),
    "OpenSMTPD does not answer",
    () => log,
  );
  const edition = join(root, "reports/china/2025-11");
  const sent = tradebrief(edition, port);
  await until(
    () => READERS.every((reader) => mailsOf(reader).length > 0),
    "the mail does not arrive",
    () => log,
  );
  const again = tradebrief(edition, port);
  const checks = [];
  const check = (what, holds) => checks.push({ what, holds: Boolean(holds) });
  const checkMail = await fromSource("src/deliver/check-mail.ts", "checkMail");
  const readWords = await fromSource("src/io/read-words.ts", "readWords");
  const words = readWords(join(root, "templates"), "en");
  for (const reader of READERS) {
    const mails = mailsOf(reader);
    check(`${reader} has the mail once, after two runs`, mails.length === 1);
    await readMail(reader, mails[0], { edition, dkim, checkMail, words, check });
  }
  const said = `${sent}${again}${filesUnder(join(folder, "deliveries"))}`;
  check("no secret and no address in what is said and kept", !hasSecret(said));
  check("no secret in the messages", !READERS.some((reader) => hasSecret(mailsOf(reader)[0], true)));
  const failed = checks.filter(({ holds }) => !holds);
  for (const { what } of failed) process.stdout.write(`failed: ${what}\n`);
  process.stdout.write(
    `${version()}: ${READERS.length} mailboxes read, ${checks.length - failed.length} of ${checks.length} checks hold\n`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

/** The server in a mount space of its own, so that its spool and socket are not those of the machine. */
function inOwnSpool() {
  return [
    "mount -t tmpfs -o mode=755 none /run && mount -t tmpfs -o mode=755 none /var/spool",
    "mkdir -m 711 /var/spool/smtpd",
    'exec /usr/sbin/smtpd -d -f "$1"',
  ].join(" && ");
}

function writeDesk(port) {
  const put = (name, text, mode = 0o644) => writeFileSync(join(folder, name), text, { mode });
  const rsa = {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  };
  const dkim = generateKeyPairSync("rsa", rsa);
  put("dkim.pem", dkim.privateKey, 0o600);
  for (const reader of READERS) mkdirSync(join(folder, "boxes", reader), { recursive: true, mode: 0o755 });
  execFileSync("chown", ["-R", "nobody:nogroup", join(folder, "boxes")]);
  const [user, group] = ["-u", "-g"].map((which) => execFileSync("id", [which, "nobody"], { encoding: "utf8" }).trim());
  put("people", READERS.map((reader) => `${reader}\t${user}:${group}:${join(folder, "boxes", reader)}\n`).join(""));
  put("smtpd.conf", configuration(port));
  const wishes = ["all,en,html pdf,all", "china,en,text,all", "china,en,html,exports"];
  put(
    "subscribers.csv",
    `address,name,economies,locale,formats,focus\n${READERS.map((reader, at) => `${reader}@example.net,"${reader} ""<b>Å"" Ångström",${wishes[at]}\n`).join("")}`,
  );
  return dkim.publicKey;
}

function configuration(port) {
  return `table people file:${join(folder, "people")}
listen on 127.0.0.1 port ${port} hostname localhost
action "box" maildir userbase <people>
match from local for domain "example.net" action "box"
`;
}

function tradebrief(edition, port) {
  const subscribers = ["--subscribers", join(folder, "subscribers.csv"), "--deliveries", join(folder, "deliveries")];
  const args = ["send", edition, ...subscribers, "--because", "acceptance of the mail"];
  const env = {
    ...process.env,
    ...{
      TRADEBRIEF_SMTP_HOST: "127.0.0.1",
      TRADEBRIEF_SMTP_PORT: String(port),
    },
    ...{ TRADEBRIEF_SMTP_TLS: "none", TRADEBRIEF_SMTP_USER: "" },
    ...{ TRADEBRIEF_MAIL_FROM: "Trade desk <desk@example.org>", TRADEBRIEF_SITE_URL: "https://example.org/trade/" },
    ...{
      TRADEBRIEF_UNSUBSCRIBE_URL: "https://example.org/unsubscribe",
      TRADEBRIEF_UNSUBSCRIBE_SECRET: SECRETS.unsubscribe,
    },
    ...{
      TRADEBRIEF_DKIM_DOMAIN: "example.org",
      TRADEBRIEF_DKIM_SELECTOR: "desk",
      TRADEBRIEF_DKIM_KEY: join(folder, "dkim.pem"),
    },
  };
  const run = spawnSync(process.execPath, [join(root, "bin/tradebrief.mjs"), ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`tradebrief ${args.join(" ")}\n${run.stderr}${run.stdout}`);
  return `${run.stderr}${run.stdout}`;
}

async function readMail(reader, raw, { edition: place, dkim, checkMail, words, check }) {
  const of = (what) => `${reader}: ${what}`;
  const edition = JSON.parse(readFileSync(join(place, "edition.json"), "utf8"));
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const [header, wants] = [headersOf(raw), { html: reader !== "bo", pdf: reader === "anna" }];
  const key = createHash("sha256").update(`${reader}@example.net`).digest("hex").slice(0, 20);
  const token = createHmac("sha256", SECRETS.unsubscribe).update(`unsubscribe ${key}`).digest("hex").slice(0, 32);
  const unsubscribe = `https://example.org/unsubscribe?reader=${key}&token=${token}`;
  const headline = edition.story.headline.map(({ text }) => text).join("");
  check(of("the subject is the headline"), headline.replace(/\s+/g, " ").startsWith(mail.subject));
  check(
    of("to the reader, by name"),
    mail.to.value[0].address === `${reader}@example.net` && mail.to.value[0].name.includes("Ångström"),
  );
  check(
    of("one Message-ID, of the desk's domain"),
    /^<[^<>@\s]+@example\.org>$/.test(mail.messageId) && header.get("message-id").length === 1,
  );
  check(of("the list has an id"), header.get("list-id")?.[0] === "<china.briefing.example.org>");
  check(of("one click leads out"), header.get("list-unsubscribe-post")?.[0] === "List-Unsubscribe=One-Click");
  check(
    of("and the way out is the reader's own"),
    header.get("list-unsubscribe")?.[0].replace(/\s/g, "") === `<${unsubscribe}>`,
  );
  check(of("the signature holds"), isSigned(raw, dkim));
  check(of("and not when a figure is changed"), !isSigned(changed(raw), dkim));
  check(of("there is a text part"), mail.text.includes(headline));
  check(of("there is an HTML part if it is wanted"), Boolean(mail.html) === wants.html);
  const pictures = mail.attachments.filter(({ contentType }) => contentType === "image/png");
  const asked = [...(mail.html || "").matchAll(/src="cid:([^"]+)"/g)].map(([, cid]) => cid);
  check(
    of("every picture is shown, and every one shown is there"),
    `${asked.sort()}` === `${pictures.map(({ cid }) => cid).sort()}` && asked.length > 0 === wants.html,
  );
  check(
    of("pictures are pictures"),
    pictures.every(({ content }) => content.subarray(1, 4).toString() === "PNG"),
  );
  const pdf = mail.attachments.filter(({ contentType }) => contentType === "application/pdf");
  check(
    of("the PDF is the edition's, byte by byte"),
    wants.pdf ? pdf.length === 1 && pdf[0].content.equals(readFileSync(join(place, "briefing.pdf"))) : pdf.length === 0,
  );
  const html = mail.html || "";
  check(of("the HTML part is under 100 kB"), Buffer.byteLength(html) < 100_000);
  const extras = {
    correction: false,
    words,
    page: "https://example.org/trade/china/2025-11/",
    unsubscribe,
    focus: reader === "cy" ? ["exports"] : [],
  };
  check(
    of("every number is the edition's, and bound"),
    passes(() => checkMail(html, mail.text, edition, extras)),
  );
  check(
    of("a changed figure is noticed"),
    !passes(() => checkMail(html, mail.text.replace(/\d(?=\spercent)/, "7.7"), edition, extras)),
  );
  const facts = new Map(edition.facts.map((fact) => [fact.id, fact]));
  const bound = [...html.matchAll(/data-fact="([^"]+)"/g)].map(([, id]) => id);
  check(of("each binding leads to a fact"), bound.every((id) => facts.has(id)) && bound.length > 0 === wants.html);
}

/** Whether the DKIM signature holds: an own reading of RFC 6376, relaxed in head and body. */
function isSigned(raw, publicKey) {
  const [head, body] = split(raw);
  const fields = head.split(/\r\n(?![ \t])/);
  const field = fields.find((line) => /^DKIM-Signature:/i.test(line));
  if (!field) return false;
  const tags = Object.fromEntries(
    field
      .replace(/^[^:]+:/, "")
      .split(";")
      .map((tag) =>
        tag
          .trim()
          .match(/^(\w+)=([\s\S]*)$/)
          ?.slice(1),
      )
      .filter(Boolean),
  );
  if (tags.a !== "rsa-sha256" || tags.c !== "relaxed/relaxed" || tags.d !== "example.org") return false;
  const relaxed = body
    .replace(/[ \t]+/g, " ")
    .replace(/ \r\n/g, "\r\n")
    .replace(/(\r\n)+$/, "");
  const sum = createHash("sha256")
    .update(relaxed === "" ? "" : `${relaxed}\r\n`, "latin1")
    .digest("base64");
  if (sum !== tags.bh.replace(/\s/g, "")) return false;
  const line = (text) => {
    const colon = text.indexOf(":");
    return `${text.slice(0, colon).toLowerCase().trim()}:${text
      .slice(colon + 1)
      .replace(/\s+/g, " ")
      .trim()}`;
  };
  const left = [...fields].reverse();
  const signed = tags.h.split(":").flatMap((name) => {
    const at = left.findIndex((one) => one.toLowerCase().startsWith(`${name.trim().toLowerCase()}:`));
    return at < 0 ? [] : [line(left.splice(at, 1)[0])];
  });
  const covers = ["from", "list-unsubscribe", "list-unsubscribe-post"].every((name) =>
    signed.some((one) => one.startsWith(`${name}:`)),
  );
  const data = [...signed, line(field.replace(/\bb=[^;]+/, "b="))].join("\r\n");
  return (
    covers && createVerify("RSA-SHA256").update(data, "latin1").verify(publicKey, tags.b.replace(/\s/g, ""), "base64")
  );
}

/** Mailboxes hold lines that end in LF; over the line they ended in CRLF. */
function mailsOf(reader) {
  const box = join(folder, "boxes", reader, "Maildir/new");
  if (!existsSync(box)) return [];
  return readdirSync(box).map((name) => readFileSync(join(box, name), "latin1").replace(/\r?\n/g, "\r\n"));
}

/** The same message with one figure of its text part changed. */
function changed(raw) {
  const [head, body] = split(raw);
  return `${head}\r\n\r\n${body.replace(/[1-8](?=\D)/, (digit) => `${Number(digit) + 1}`)}`;
}

function split(raw) {
  const at = raw.indexOf("\r\n\r\n");
  return [raw.slice(0, at), raw.slice(at + 4)];
}

function headersOf(raw) {
  const all = new Map();
  for (const line of split(raw)[0].split(/\r\n(?![ \t])/)) {
    const [, name, value] = /^([^:]+):\s*([\s\S]*)$/.exec(line) ?? [];
    if (name) all.set(name.toLowerCase(), [...(all.get(name.toLowerCase()) ?? []), value]);
  }
  return all;
}

function hasSecret(text, inMail = false) {
  const secrets = [
    ...Object.values(SECRETS),
    "PRIVATE KEY",
    ...(inMail ? [] : READERS.map((reader) => `${reader}@example.net`)),
  ];
  return secrets.some((secret) => text.includes(secret));
}

function filesUnder(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("");
}

async function fromSource(path, name) {
  const outfile = join(root, `node_modules/.cache/accept/${name}.mjs`);
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return (await import(pathToFileURL(outfile).href))[name];
}

function passes(act) {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function version() {
  return spawnSync(SMTPD, ["-h"], { encoding: "utf8" }).stderr.split("\n")[0].replace("version: ", "");
}

function freePort() {
  return new Promise((go) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => go(port));
    });
  });
}

function answers(port) {
  return new Promise((go) => {
    const line = connect(port, "127.0.0.1");
    line.once("data", () => line.end() && go(true));
    line.once("error", () => go(false));
  });
}

async function until(holds, what, more) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`${what}\n${more()}`);
}
