const DEADLINE = 10_000;

/** Tells the operator of a failure through the webhook in TRADEBRIEF_ALERT_URL, when there is one; a webhook that fails is no second failure. */
export async function alarm(text: string, url = process.env.TRADEBRIEF_ALERT_URL): Promise<void> {
  if (!url) return;
  const body = JSON.stringify({ text });
  const headers = { "content-type": "application/json" };
  await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(DEADLINE) }).catch(() => undefined);
}
