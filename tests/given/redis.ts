import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a Redis can be started here; where it cannot, its tests say that they are skipped. */
export const HAS_REDIS = spawnSync("redis-server", ["--version"]).status === 0;

if (!HAS_REDIS)
  console.error("Tests of the queue: skipped, there is no Redis; apt-get install redis-server brings one.");

/** A Redis of the test's own, which writes everything down; it can be stopped and started anew, with what it held or without. */
export async function redis() {
  const folder = mkdtempSync(join(tmpdir(), "tradebrief-redis-"));
  const port = await freePort();
  let server = await start(folder, port);
  const end = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async ({ forgets }: { readonly forgets: boolean }) => {
      await end("SIGKILL");
      if (forgets) rmSync(join(folder, "appendonlydir"), { recursive: true, force: true });
      server = await start(folder, port);
    },
    drop: async () => {
      await end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const settings = ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--appendonly", "yes"];
  const server = spawn("redis-server", [...settings, "--appendfsync", "always", "--save", ""], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout!.on("data", (said: Buffer) => said.includes("Ready to accept connections") && resolve());
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
