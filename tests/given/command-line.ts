import { type ChildProcess, spawn } from "node:child_process";

/** The command line at work: what it has printed so far, as text and as a line of JSON each, its complaints, and its exit code. */
export interface Running {
  readonly child: ChildProcess;
  printed(): string;
  said(): Record<string, unknown>[];
  complaint(): string;
  readonly ended: Promise<number>;
}

/** Starts the command line as a user does, with more settings in its environment. */
export function commandLine(args: readonly string[], settings: NodeJS.ProcessEnv = {}): Running {
  const env = { ...process.env, ...settings };
  const child = spawn("node", ["bin/tradebrief.mjs", ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  let [said, complaint] = ["", ""];
  child.stdout!.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  child.stderr!.on("data", (chunk: Buffer) => {
    complaint += chunk.toString("utf8");
  });
  const lines = () => said.split("\n").slice(0, -1);
  return {
    child,
    printed: () => said,
    said: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>),
    complaint: () => complaint,
    ended: new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1))),
  };
}

/** Waits until something holds; the test's own deadline ends the waiting. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
