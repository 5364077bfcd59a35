import type { Redis } from "ioredis";
import { raise } from "../problems.ts";

const PATIENCE = 5_000;

/** A connection to Redis that comes back by itself when it is lost; that there is none at first is a problem, which never tells the password. */
export async function connectRedis(address: string): Promise<Redis> {
  const { Redis } = await import("ioredis").catch((cause) =>
    refuse("The packages for a queue are not installed.", "Run npm install with optional packages.", cause),
  );
  if (!/^rediss?:\/\//.test(address)) refuse("The queue has no address.", "Write it as redis://host:6379.");
  const redis = new Redis(address, { maxRetriesPerRequest: null, lazyConnect: true });
  // Without a listener a lost connection would end the process; it is made anew by itself.
  redis.on("error", () => undefined);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE).unref());
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
    return redis;
  } catch (cause) {
    redis.disconnect();
    const { host } = new URL(address);
    return refuse(
      `No Redis answers at ${host}.`,
      "Start it, or look at host, port and password of the address.",
      cause,
    );
  }
}

function refuse(what: string, remedy: string, cause?: unknown): never {
  return raise({ kind: "batch-refused", what, remedy }, cause);
}
