import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isInstalled, noteInstalled, PACKAGES } from "../bin/glance.cjs";
import { nodeTooOld } from "../bin/node-version.cjs";
import { lock } from "./lock.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Installs the dependencies unless they are what package-lock.json asks for; returns what and remedy, or null when all is well. */
export async function ready(root = ROOT) {
  const old = nodeTooOld();
  if (old !== null || matches(root)) return old;
  try {
    mkdirSync(`${root}.cache`, { recursive: true });
    return await installAlone(root);
  } catch (error) {
    return {
      what: `The dependencies cannot be installed here: ${error.message}.`,
      remedy: `Make ${root} writable, or run \`npm ci\` there as its owner.`,
    };
  }
}

/** Lets one process install while the others wait for it, since `npm ci` begins by deleting what is there. */
async function installAlone(root) {
  let unlock = lock(`${root}.cache/install.lock`);
  while (unlock === null) {
    await pause(200);
    if (matches(root)) return null;
    unlock = lock(`${root}.cache/install.lock`);
  }
  try {
    return matches(root) ? null : install(root);
  } finally {
    unlock();
  }
}

/** Whether node_modules holds what package-lock.json asks for; what was found so once is only glanced at. */
function matches(root) {
  if (isInstalled(root)) return true;
  if (!holdsAll(root)) return false;
  noteInstalled(root);
  return true;
}

/** Whether npm's own record of node_modules holds every package of package-lock.json that this machine needs. */
function holdsAll(root) {
  const [wanted, installed] = PACKAGES.map((file) => packages(`${root}${file}`));
  // npm writes its record last, so an install that was cut short has none.
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = installed[path];
    if (path === "" || (there === undefined && optional)) return true;
    return there?.version === version && there?.integrity === integrity;
  });
}

function packages(file) {
  try {
    return JSON.parse(read(file) ?? "").packages;
  } catch {
    return null;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Runs `npm ci` without its chatter. */
function install(root) {
  console.error("Installing dependencies (once) …");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const [command, ...args] = [...npm, "ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"];
  const run = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  if (run.error?.code === "ENOENT") {
    return {
      what: "npm was not found, and the dependencies are not installed.",
      remedy: "Install npm (it comes with Node) and run the same command again.",
    };
  }
  if (run.status === 0) return null;
  return {
    what: `The dependencies could not be installed: ${reason(run)}.`,
    remedy: "Check the network, the proxy and the free space, then run `npm ci` to see the whole message.",
  };
}

/** The telling line of what npm said. */
function reason({ stdout, stderr, signal }) {
  const lines = `${stderr ?? ""}\n${stdout ?? ""}`
    .split("\n")
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim());
  const told = lines.find((line) => line !== "" && !/^(code|errno|syscall|path|A complete log)\b/.test(line));
  return (told ?? (signal ? `npm was stopped by ${signal}` : "npm gave no reason")).replace(/\.+$/, "");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const stopped = await ready();
  if (stopped !== null) {
    console.error(`${stopped.what}\n${stopped.remedy}`);
    process.exitCode = 1;
  }
}
