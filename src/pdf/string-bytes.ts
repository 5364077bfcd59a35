const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The bytes of a string as it is written in a content: `<0041>` or `(A\051)` (ISO 32000-1, 7.3.4). */
export function stringBytes(written: string): number[] {
  return written.startsWith("<") ? hexBytes(written.slice(1, -1)) : literalBytes(written.slice(1, -1));
}

function hexBytes(written: string): number[] {
  const digits = written.replace(/\s/g, "");
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 2)
    bytes.push(Number.parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
  return bytes;
}

function literalBytes(written: string): number[] {
  const bytes: number[] = [];
  const parts = written.matchAll(/\\([0-7]{1,3})|\\(\r\n|[\s\S])|\r\n?|[\s\S]/g);
  for (const [whole, octal, escaped] of parts) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (escaped !== undefined) bytes.push(...(/[\r\n]/.test(escaped) ? [] : [unescaped(escaped)]));
    else bytes.push(whole.startsWith("\r") ? 10 : whole.charCodeAt(0));
  }
  return bytes;
}

function unescaped(sign: string): number {
  return ESCAPES[sign] ?? sign.charCodeAt(0);
}
