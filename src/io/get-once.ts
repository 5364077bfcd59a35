import type { Dispatcher } from "undici";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { now } from "./clock.ts";
import type { Asking } from "./fetch-answer.ts";
import { Passing } from "./passing.ts";
import { readBody } from "./read-body.ts";

/** What an earlier answer said of itself, to be told again: nothing where there was none. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
}

/** What came: bytes, or that nothing has changed since, or that there is nothing. */
export type Answer =
  | ({ readonly kind: "fresh"; readonly bytes: Uint8Array; readonly charset: string | undefined } & Validators)
  | { readonly kind: "unchanged" | "empty" };

type Headers = Dispatcher.ResponseData["headers"];

const MOST_REDIRECTS = 5;
const LOGIN = /(^|[/._-])(log-?in|sign-?in|sso|oauth2?|auth|cas|session)([/._?-]|$)/i;

/** One try: follows redirects on hosts that are declared, and stops at the limits of size and time. */
export async function getOnce(source: Source, asking: Asking, deadline: number): Promise<Answer> {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(source.limits.seconds * 1000, deadline - now())));
  let url = new URL(asking.url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    asking.spend();
    const response = await send(source, url, asking, signal);
    const place = one(response.headers.location);
    if (response.statusCode < 300 || response.statusCode >= 400 || response.statusCode === 304)
      return await answerOf(response, source, signal);
    discard(response);
    url = redirected(source, url, place);
  }
  return refusePull(
    `${source.id}: ${url.host} redirects more than ${MOST_REDIRECTS} times.`,
    "Open the address in a browser and put the one where it ends into sources.yaml.",
  );
}

async function send(source: Source, url: URL, asking: Asking, signal: AbortSignal) {
  const { EnvHttpProxyAgent, request } = await import("undici");
  dispatcher ??= new EnvHttpProxyAgent({ connect: { timeout: 20_000 } });
  const known = { ...asking.known };
  const headers = {
    "user-agent": "tradebrief",
    "accept-encoding": "gzip, deflate, br",
    ...(known.etag ? { "if-none-match": known.etag } : {}),
    ...(known.modified ? { "if-modified-since": known.modified } : {}),
    ...asking.headers,
  };
  try {
    return await request(url, { dispatcher, headers, signal });
  } catch (error) {
    throw failure(error, source);
  }
}

let dispatcher: InstanceType<typeof import("undici")["EnvHttpProxyAgent"]> | undefined;

async function answerOf(response: Dispatcher.ResponseData, source: Source, signal: AbortSignal): Promise<Answer> {
  const { statusCode: status, headers } = response;
  if (status === 304 || status === 204) {
    discard(response);
    return { kind: status === 304 ? "unchanged" : "empty" };
  }
  if (status !== 200) {
    discard(response);
    return refuseStatus(status, headers, source);
  }
  try {
    const bytes = await readBody(response, source, signal);
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(one(headers["content-type"]) ?? "")?.[1];
    return { kind: "fresh", bytes, charset, etag: one(headers.etag), modified: one(headers["last-modified"]) };
  } catch (error) {
    throw failure(error, source);
  }
}

function refuseStatus(status: number, headers: Headers, { id, key }: Source): never {
  const asked = seconds(one(headers["retry-after"]));
  if (status === 429) throw new Passing("it says that it is asked too often (429)", asked);
  if (status === 408 || status >= 500) throw new Passing(`it answered with an error of its own (${status})`, asked);
  if (status === 401 || status === 403)
    refusePull(
      `${id}: the source refuses us (${status}).`,
      key ? `Check the key in ${key}.` : "It may want a key, or refuse programs; look at its terms.",
    );
  return refusePull(`${id}: the source answered ${status}.`, "Check the address and its series in sources.yaml.");
}

/** Retry-After in milliseconds, whether it counts seconds or names an hour; null when it does neither. */
function seconds(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : Math.max(0, instant - now());
}

function redirected(source: Source, from: URL, place: string | undefined): URL {
  const to = place && URL.canParse(place, from.href) ? new URL(place, from) : null;
  if (!to) return refusePull(`${source.id}: ${from.host} redirects to nowhere.`, "Check the address in sources.yaml.");
  if (LOGIN.test(to.pathname))
    refusePull(
      `${source.id}: ${from.host} redirects to a login at ${to.host}.`,
      source.key ? `Check the key in ${source.key}.` : "The source wants a key or moved; check its address.",
    );
  const declared = [new URL(source.url.replace(/[{}]/g, "")).host, ...source.hosts];
  const downgrade = from.protocol === "https:" && to.protocol !== "https:";
  if (!/^https?:$/.test(to.protocol) || downgrade || !declared.includes(to.host))
    refusePull(
      `${source.id}: ${from.host} redirects to ${to.protocol}//${to.host}, which is not declared.`,
      "If the source has moved there, name the host under hosts in sources.yaml.",
    );
  return to;
}

/** What failed on the way: a problem of ours stays one, all else may pass. */
function failure(error: unknown, { limits }: Source): unknown {
  const { name = "", code = "", message = "" } = error as NodeJS.ErrnoException;
  if (error instanceof Passing || name === "BriefingError") return error;
  if (name === "TimeoutError" || name === "AbortError")
    return new Passing(`it took longer than ${limits.seconds} seconds`, null, { cause: error });
  if (
    /^(UND_ERR_SOCKET|ECONNRESET|UND_ERR_ABORTED|Z_|ERR_STREAM_PREMATURE)/.test(code) ||
    /aborted|terminated/.test(message)
  )
    return new Passing("the answer was cut off", null, { cause: error });
  return new Passing(`it could not be reached (${code || name})`, null, { cause: error });
}

function discard({ body }: Dispatcher.ResponseData): void {
  body.on("error", () => undefined).destroy();
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
