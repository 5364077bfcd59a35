import { plainKey } from "./plain-key.ts";
import { plainScalar } from "./plain-scalar.ts";

/** A list in brackets or a map in braces that stands in one line; undefined when it is written in an unusual way. */
export function plainFlow(text: string): unknown {
  const reading = { text, at: 0 };
  const value = flow(reading);
  return reading.at === text.length ? value : undefined;
}

interface Reading {
  readonly text: string;
  at: number;
}

function flow(reading: Reading): unknown {
  const first = reading.text[reading.at];
  return first === "[" ? list(reading) : first === "{" ? map(reading) : scalar(reading);
}

function list(reading: Reading): unknown[] | undefined {
  const items: unknown[] = [];
  const whole = each(reading, "]", () => {
    const item = flow(reading);
    items.push(item);
    return item !== undefined;
  });
  return whole ? items : undefined;
}

function map(reading: Reading): Record<string, unknown> | undefined {
  const found: Record<string, unknown> = {};
  const whole = each(reading, "}", () => {
    const key = plainKey(reading.text, reading.at);
    if (key === undefined || Object.hasOwn(found, key.name) || reading.text[key.end] !== " ") return false;
    reading.at = key.end + 1;
    const value = flow(reading);
    found[key.name] = value;
    return value !== undefined;
  });
  return whole ? found : undefined;
}

/** Goes through what stands between two brackets, with a comma and a space between each; whether it got to the end. */
function each(reading: Reading, close: string, one: () => boolean): boolean {
  reading.at += 1;
  skip(reading);
  if (took(reading, close)) return true;
  while (one()) {
    skip(reading);
    if (took(reading, close)) return true;
    if (!took(reading, ",") || reading.text[reading.at] !== " ") return false;
    skip(reading);
  }
  return false;
}

function scalar(reading: Reading): unknown {
  // Within brackets a colon or a number sign is left to the full reader.
  const found = /"[^"\\]*"|'[^']*'|[^,[\]{}:#"' ][^,[\]{}:#]*/y;
  found.lastIndex = reading.at;
  const text = found.exec(reading.text)?.[0];
  if (text === undefined) return undefined;
  reading.at += text.length;
  return plainScalar(text.trimEnd());
}

function skip(reading: Reading): void {
  while (reading.text[reading.at] === " ") reading.at += 1;
}

function took(reading: Reading, sign: string): boolean {
  if (reading.text[reading.at] !== sign) return false;
  reading.at += 1;
  return true;
}
