import { plainFlow } from "./plain-flow.ts";
import { plainKey } from "./plain-key.ts";
import { plainScalar } from "./plain-scalar.ts";

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: Line[];
  at: number;
  /** What was given a name with `&`, to be meant again with `*`. */
  readonly named: Map<string, unknown>;
  again: number;
}

// The full reader takes a hundred: what is meant so often is left to it.
const MOST_AGAIN = 50;

// Tabs, breaks other than of Unix, marks and halves of signs.
const STRANGE = /[^\n\P{Cc}]|[\xa0\p{Cs}\u2028\u2029\ufeff]/u;

/**
 * What a YAML file says that is written as nearly all are: maps and lists by indentation, each value in one line. Undefined when anything in it
 * is unusual or wrong, for the full reader to look at, which takes ten times as long; where this one answers, both say the same.
 */
export function plainYaml(text: string): unknown {
  if (STRANGE.test(text)) return undefined;
  const lines = text.split("\n").flatMap((line): Line[] => {
    const indent = line.search(/[^ ]/);
    return indent < 0 || line[indent] === "#" ? [] : [{ indent, text: uncommented(line.slice(indent)) }];
  });
  const reading = { lines, at: 0, named: new Map(), again: 0 };
  const value = lines[0]?.indent === 0 ? map(reading, 0) : undefined;
  return reading.at === lines.length ? value : undefined;
}

/** A line without the comment behind it; one with quotes, which may hold what looks like a comment, stays as it is. */
function uncommented(text: string): string {
  const at = text.indexOf(" #");
  return at < 0 || /["']/.test(text) ? text : text.slice(0, at).replace(/ +$/, "");
}

/** What begins at the next line, all of it indented so far. */
function node(reading: Reading, indent: number): unknown {
  const { text } = reading.lines[reading.at]!;
  if (text.startsWith("- ")) return list(reading, indent);
  if (plainKey(text, 0) !== undefined) return map(reading, indent);
  reading.at += 1;
  return value(text);
}

function map(reading: Reading, indent: number): Record<string, unknown> | undefined {
  const found: Record<string, unknown> = {};
  for (let line = next(reading, indent); line !== undefined; line = next(reading, indent)) {
    const key = plainKey(line.text, 0);
    if (key === undefined || Object.hasOwn(found, key.name)) return undefined;
    reading.at += 1;
    const inner = key.end === line.text.length ? below(reading, indent) : after(reading, line, key.end);
    if (inner === undefined) return undefined;
    found[key.name] = inner;
  }
  return found;
}

function list(reading: Reading, indent: number): unknown[] | undefined {
  const items: unknown[] = [];
  for (let line = next(reading, indent); line !== undefined; line = next(reading, indent)) {
    if (!/^- [^ -]/.test(line.text)) return undefined;
    // What follows the dash stands as if on a line of its own, two places further in.
    reading.lines[reading.at] = { indent: indent + 2, text: line.text.slice(2) };
    const item = node(reading, indent + 2);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** The next line when it is indented just so far. */
function next({ lines, at }: Reading, indent: number): Line | undefined {
  return lines[at]?.indent === indent ? lines[at] : undefined;
}

function below(reading: Reading, indent: number): unknown {
  const deeper = reading.lines[reading.at]?.indent ?? 0;
  return deeper > indent ? node(reading, deeper) : undefined;
}

/** What stands behind a key. */
function after(reading: Reading, { indent, text }: Line, end: number): unknown {
  if (text[end] !== " " || text[end + 1] === " ") return undefined;
  const said = text.slice(end + 1);
  const [, sign, name, rest] = /^([&*])([a-z-]+)(?: (?=[[{])(.+))?$/.exec(said) ?? [];
  if (name === undefined) return value(said);
  if (sign === "&") return named(reading, name, () => (rest === undefined ? below(reading, indent) : plainFlow(rest)));
  if (rest !== undefined) return undefined;
  reading.again += 1;
  return reading.again > MOST_AGAIN ? undefined : reading.named.get(name);
}

/** What is given a name that nothing else in the file has, and in which nothing is meant again. */
function named(reading: Reading, name: string, read: () => unknown): unknown {
  const { again } = reading;
  const inner = read();
  if (reading.named.has(name) || reading.again > again) return undefined;
  reading.named.set(name, inner);
  return inner;
}

function value(text: string): unknown {
  return text[0] === "[" || text[0] === "{" ? plainFlow(text) : plainScalar(text);
}
