import { refuse } from "../deliver/refusal.ts";
import { now } from "./clock.ts";

const DEADLINE = 10_000;
const APART = 60_000;

/** Holds this machine's clock against the Date header of a server that is trusted with the time; nothing is asked when none is named. */
export async function witnessClock(url = process.env.TRADEBRIEF_CLOCK_URL): Promise<void> {
  if (!url) return;
  const answer = await fetch(url, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(DEADLINE) }).catch(
    (error: Error) => refuse({ kind: "clock-wrong", detail: `${url} does not answer (${error.message})` }),
  );
  const said = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(said)) refuse({ kind: "clock-wrong", detail: `${url} does not say the time` });
  if (Math.abs(said - now()) > APART)
    refuse({ kind: "clock-wrong", detail: `${url} says ${new Date(said).toISOString()}` });
}
