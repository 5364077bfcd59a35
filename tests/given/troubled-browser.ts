import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowsers } from "../../src/io/find-browsers.ts";

/** What goes wrong with the real browser: it is killed at each so manieth page, or never ends a page that holds a text. */
export type Trouble = { readonly killedAtEach: number } | { readonly neverEnds: string };

/** The real browser behind a go-between that counts what is asked of it and makes the trouble; `path` starts it. */
export async function troubledBrowser(folder: string, trouble: Trouble) {
  mkdirSync(folder, { recursive: true });
  const { value: real } = await findBrowsers().next();
  const settings = { real: real!.path, settings: real!.environments[0], folder, ...trouble };
  const between = new URL("go-between.mjs", import.meta.url).href;
  const path = join(folder, "browser.mjs");
  const lines = [`import { goBetween } from "${between}";`, `goBetween(${JSON.stringify(settings)});`];
  writeFileSync(path, [`#!${process.execPath}`, ...lines, ""].join("\n"));
  chmodSync(path, 0o755);
  const sizeOf = (name: string) => (existsSync(join(folder, name)) ? statSync(join(folder, name)).size : 0);
  return {
    path,
    /** How often the browser was killed. */
    kills: () => sizeOf("kills"),
    /** Processes that are left of any of its browsers, dead ones that nobody has buried among them. */
    left: () => groupsIn(join(folder, "groups")).flatMap(processesOf),
  };
}

function groupsIn(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
}

function processesOf(group: string): string[] {
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => statOf(pid))
    .filter((stat) => stat.replace(/^.*\) /, "").split(" ")[2] === group);
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").trim();
  } catch {
    return "";
  }
}
