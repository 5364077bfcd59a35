import { createHmac, timingSafeEqual } from "node:crypto";

/** The address at which one reader unsubscribes with one click (RFC 8058); only who knows the secret can make it. */
export function unsubscribeUrl(base: string, secret: string, reader: string): string {
  const url = new URL(base);
  url.searchParams.set("reader", reader);
  url.searchParams.set("token", unsubscribeToken(secret, reader));
  return url.href;
}

/** Whether a token is the one made for that reader: what the desk's own endpoint asks before it strikes somebody off. */
export function isUnsubscribeToken(secret: string, reader: string, token: string): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(unsubscribeToken(secret, reader))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function unsubscribeToken(secret: string, reader: string): string {
  return createHmac("sha256", secret).update(`unsubscribe ${reader}`).digest("hex").slice(0, 32);
}
