#!/usr/bin/env node
// From a clone to an archive of two years and a mail to five hundred readers, on this machine alone: builds the newest released
// months of every economy under data/, publishes the archive, and mails one edition to a server on loopback that keeps nothing.
// Prints counts, sizes and times. A month that is there is not built again, so a run that was stopped goes on.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { SMTPServer } from "smtp-server";

const root = resolve(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    months: { type: "string", default: "24" },
    readers: { type: "string", default: "500" },
    jobs: { type: "string", default: "2" },
    format: { type: "string", default: "html,pdf,xlsx,csv,md,png" },
  },
});
const folder = resolve(positionals[0] ?? "two-years");
const reports = join(folder, "reports");
mkdirSync(folder, { recursive: true });

const built = await timed(() => buildAll(newestMonths(Number(values.months))));
say(`built and read back: ${built.of.made} editions, ${built.of.there} were there`, built.took);
for (const fault of built.of.refused) say(`  not built: ${fault}`);

const site = await timed(() => tradebrief(["site", "--reports", reports, "--out", join(folder, "public"), "--json"]));
const made = JSON.parse(site.of.out);
const files = filesUnder(join(folder, "public"));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
say(
  `archive: ${made.editions} editions, ${made.pages} pages of lists and months, ${files.length} files`,
  site.took,
  bytes,
);
for (const page of ["index.html", "feed.xml", "index.json"])
  say(`  ${page}`, null, sizeOf(join(folder, "public", page)));

const mail = await timed(() => mailOne(Number(values.readers)));
say(`mail of ${mail.of.edition}: ${mail.of.taken} messages to ${mail.of.readers} readers`, mail.took, mail.of.bytes);
say("  the same again", mail.of.again.took);
process.exitCode = mail.of.once && built.of.refused.length === 0 ? 0 : 1;
process.stdout.write(mail.of.once ? "Every reader has the mail once.\n" : "Not every reader has the mail once.\n");

/** The newest months of each economy that its calendar counts as released before today, as [economy, month]. */
function newestMonths(count) {
  const today = new Date().toISOString().slice(0, 10);
  const economies = readdirSync(join(root, "data")).filter((name) => sizeOf(join(root, "data", name, "economy.yaml")));
  return economies.flatMap((economy) => {
    const rows = readFileSync(join(root, "data", economy, "calendar.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const out = rows.map((row) => row.split(",")).filter(([, released]) => released < today);
    return out.slice(-count).map(([period]) => [economy, period.split("/").at(-1)]);
  });
}

async function buildAll(months) {
  const waiting = months.filter(([economy, month]) => !sizeOf(join(reports, economy, month, "edition.json")));
  const there = months.length - waiting.length;
  let made = 0;
  const refused = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const name = next.join("/");
      const fault = await tradebrief(["build", ...next, "--out", reports, "--format", values.format]).catch(lastWords);
      if (typeof fault === "string") refused.push(`${name}: ${fault}`);
      else made++;
      process.stderr.write(`${name} is ${typeof fault === "string" ? "refused" : "built"}, ${waiting.length} wait\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  return { made, there, refused };
}

/** What the program said when it stopped, in a line. */
function lastWords({ message }) {
  return message.trim().split("\n").at(-2).slice(0, 300);
}

async function mailOne(readers) {
  const [economy] = readdirSync(reports).sort();
  const month = readdirSync(join(reports, economy)).sort().at(-1);
  const list = join(folder, "subscribers.csv");
  const rows = Array.from({ length: readers }, (_, at) => `reader${at}@example.net,Reader ${at},all,en,html pdf,all\n`);
  writeFileSync(list, `address,name,economies,locale,formats,focus\n${rows.join("")}`);
  rmSync(join(folder, "deliveries"), { recursive: true, force: true });
  const server = await sink();
  const send = ["send", join(reports, economy, month), "--subscribers", list, "--rate", "0", "--json"];
  const wishes = [...send, "--deliveries", join(folder, "deliveries")];
  try {
    await tradebrief(wishes, settings(server.port));
    const again = await timed(() => tradebrief(wishes, settings(server.port)));
    const counts = [...server.taken.values()];
    const once = counts.length === readers && counts.every((count) => count === 1);
    const taken = counts.reduce((sum, count) => sum + count, 0);
    return { edition: `${economy}/${month}`, readers, taken, bytes: server.bytes(), once, again };
  } finally {
    server.close();
  }
}

/** A mail server on loopback that counts what it takes and keeps nothing. */
async function sink() {
  const taken = new Map();
  let bytes = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      stream.on("data", (part) => {
        bytes += part.length;
      });
      stream.on("end", () => {
        for (const { address } of envelope.rcptTo) taken.set(address, (taken.get(address) ?? 0) + 1);
        done();
      });
    },
  });
  await new Promise((go) => server.listen(0, "127.0.0.1", go));
  return { port: server.server.address().port, taken, bytes: () => bytes, close: () => server.close() };
}

function settings(port) {
  return {
    TRADEBRIEF_SMTP_HOST: "127.0.0.1",
    TRADEBRIEF_SMTP_PORT: String(port),
    TRADEBRIEF_SMTP_TLS: "none",
    TRADEBRIEF_SMTP_USER: "",
    TRADEBRIEF_MAIL_FROM: "Trade desk <desk@example.org>",
    TRADEBRIEF_UNSUBSCRIBE_URL: "https://example.org/unsubscribe",
    TRADEBRIEF_UNSUBSCRIBE_SECRET: "for this machine alone",
  };
}

/** Runs the program as a user does; what it says on the way is kept for the case that it fails. */
function tradebrief(args, environment = {}) {
  return new Promise((go, stop) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [join(root, "bin/tradebrief.mjs"), ...args], { cwd: root, env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => {
      out += part;
    });
    child.stderr.on("data", (part) => {
      err += part;
    });
    child.on("close", (code) =>
      code === 0 ? go({ out }) : stop(new Error(`tradebrief ${args.join(" ")}\n${err}${out}`)),
    );
  });
}

async function timed(act) {
  const began = performance.now();
  const of = await act();
  return { of, took: performance.now() - began };
}

function filesUnder(path) {
  return readdirSync(realpathSync(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ bytes: sizeOf(join(entry.parentPath, entry.name)) }));
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function say(what, took = null, bytes = null) {
  const size =
    bytes === null ? "" : `, ${bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`}`;
  const time = took === null ? "" : `, ${(took / 1000).toFixed(1)} s`;
  process.stdout.write(`${what}${size}${time}\n`);
}
