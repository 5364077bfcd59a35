import { spawn } from "node:child_process";
import { appendFileSync, statSync } from "node:fs";
import { Socket } from "node:net";

/** Starts the real browser, hands on what it is asked over its pipe, and makes the trouble that troubled-browser.ts speaks of. */
export function goBetween({ real, settings, folder, killedAtEach, neverEnds }) {
  appendFileSync(`${folder}/groups`, `${process.pid}\n`);
  const env = { ...process.env, ...settings };
  const browser = spawn(real, process.argv.slice(2), { env, stdio: ["ignore", "ignore", "inherit", "pipe", "pipe"] });
  const endless = new Set();
  const pages = `${folder}/pages`;
  const pass = (message) => {
    const { method, sessionId } = JSON.parse(message);
    if (neverEnds && message.includes(neverEnds)) endless.add(sessionId);
    if (method === "Page.printToPDF") {
      if (endless.has(sessionId)) return;
      appendFileSync(pages, ".");
      if (killedAtEach && statSync(pages).size % killedAtEach === 0) setTimeout(kill, 20);
    }
    browser.stdio[3].write(`${message}\0`);
  };
  const kill = () => {
    appendFileSync(`${folder}/kills`, ".");
    browser.kill("SIGKILL");
  };
  join(browser, pass);
  browser.once("exit", () => process.kill(process.pid, "SIGKILL"));
}

function join(browser, pass) {
  const [asked, answers] = [new Socket({ fd: 3 }), new Socket({ fd: 4 })];
  const [, , , own, theirs] = browser.stdio;
  for (const end of [asked, answers, own, theirs]) end.on("error", () => undefined);
  theirs.pipe(answers);
  let rest = "";
  asked.setEncoding("utf8").on("data", (chunk) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop();
    messages.forEach(pass);
  });
  asked.on("end", () => own.end());
}
