const SECRET = /(PASSWORD|SECRET|ALERT_URL|TOKEN|KEY)$/;

/** The text with every secret of the environment taken out, should one have got into an error or an answer. */
export function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const secrets = Object.entries(env).filter(([name]) => name.startsWith("TRADEBRIEF_") && SECRET.test(name));
  return secrets.reduce(
    (clean, [, secret]) => (secret && secret.length > 3 ? clean.replaceAll(secret, "…") : clean),
    text,
  );
}
