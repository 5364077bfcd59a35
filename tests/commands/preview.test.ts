import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startPreview } from "../../src/commands/preview.ts";

interface Told {
  readonly version: number;
  readonly faults: readonly { readonly where: string; readonly what: string }[];
}

const data = mkdtempSync(join(tmpdir(), "preview-"));
const heard: Told[] = [];
let running: Awaited<ReturnType<typeof startPreview>>;

beforeAll(async () => {
  cpSync("data/germany", join(data, "germany"), { recursive: true });
  running = await startPreview({ economy: "germany", month: "2020-04", data, locale: "en", port: 0, json: true });
  void listen();
}, 120_000);
afterAll(() => running.end());

async function listen(): Promise<void> {
  const { body } = await fetch(`${running.address}events`);
  let text = "";
  try {
    for await (const part of body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const event = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        if (event) heard.push(JSON.parse(event));
        text = text.slice(end + 2);
      }
    }
  } catch {
    // The preview has ended, and with it what it tells.
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1500 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

const get = (headers: Record<string, string>, path = "/", method = "GET") =>
  new Promise<number>((resolve, reject) => {
    const asked = request(new URL(path, running.address), { headers, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    asked.on("error", reject).end();
  });

it("serves the page as it would be built, and lets nothing run in it", async () => {
  const page = await fetch(`${running.address}edition`);
  expect(await page.text()).toMatch(/<h1>.+<\/h1>/);
  const shell = await fetch(running.address);
  expect(shell.headers.get("content-security-policy")).toMatch(/default-src 'none'; script-src 'self'/);
});

it("answers nobody who asks for it by another name, from another page, or to write", async () => {
  const { host } = new URL(running.address);
  expect(await get({ host })).toBe(200);
  expect(await get({ host: "rebound.example" })).toBe(403);
  expect(await get({ host: `rebound.example:${new URL(running.address).port}` }, "/events")).toBe(403);
  expect(await get({ host, origin: "http://elsewhere.example" }, "/edition")).toBe(403);
  expect(await get({ host, "sec-fetch-site": "cross-site" }, "/edition")).toBe(403);
  expect(await get({ host }, "/", "POST")).toBe(405);
  expect(await get({ host }, "/../package.json")).toBe(404);
});

it("makes the page anew when a figure changes, and says where a file is wrong and that it is mended", {
  timeout: 120_000,
}, async () => {
  await until(() => heard.length > 0);
  const { version } = heard.at(-1)!;
  const path = join(data, "germany/economy.yaml");
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(/^name: .*$/m, "name: Ruritania"));
  await until(() => heard.at(-1)!.version > version);
  writeFileSync(path, `${before}\nflavour: sweet\n`);
  await until(() => heard.at(-1)!.faults.length > 0);
  const [fault] = heard.at(-1)!.faults;
  expect(fault!.where).toBe(`germany/economy.yaml:${before.split("\n").length + 1}:1`);
  expect(fault!.what).toBe('the key "flavour" is unknown.');
  writeFileSync(path, before);
  await until(() => heard.at(-1)!.faults.length === 0);
});

it("says plainly that a port is taken", async () => {
  const port = Number(new URL(running.address).port);
  await expect(startPreview({ economy: "germany", data, locale: "en", port, json: true })).rejects.toThrow(
    /cannot listen on port .*--port/,
  );
});
