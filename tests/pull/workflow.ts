import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a step of a workflow ended. */
export interface Ran {
  readonly name: string;
  readonly code: number | null;
  readonly said: string;
}

/** Makes a folder a repository with an origin beside it, as the one that a workflow checks out. */
export function asRepository(folder: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, stdio: "pipe" });
  git("init", "-q", "--bare", `${folder}.git`);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=desk", "-c", "user.email=desk@localhost", "commit", "-q", "-m", "The desk");
  git("remote", "add", "origin", `${folder}.git`);
  git("push", "-q", "-u", "origin", "main");
}

/** Runs what a desk's workflow runs, step by step with `sh -e`, until one fails; `settings` are the repository's variables and secrets. */
export async function runWorkflow(folder: string, settings: Readonly<Record<string, string>>): Promise<Ran[]> {
  const text = readFileSync(join(folder, ".github", "workflows", "briefing.yml"), "utf8");
  const steps: Step[] = parse(text).jobs.briefing.steps;
  const ran: Ran[] = [];
  for (const { name = "", run, env = {} } of steps) {
    if (run === undefined || ran.some(({ code }) => code !== 0)) continue;
    const set = Object.entries(env).map(([key, value]) => [key, filled(value, settings)]);
    ran.push({ name, ...(await shell(run, folder, Object.fromEntries(set))) });
  }
  return ran;
}

function filled(value: string, settings: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{\{ (?:vars|secrets)\.(\w+) \}\}/g, (_, key: string) => settings[key] ?? "");
}

function shell(run: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Omit<Ran, "name">> {
  const child = spawn("sh", ["-e", "-c", run], { cwd, env: { ...process.env, ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}
