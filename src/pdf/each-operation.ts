import { Operands } from "./operands.ts";

/**
 * What is done with an operation: its operator and operands, and where the first of these begins and the operator ends. What comes
 * back is where to go on, if not right after it.
 */
export type Visit = (operator: string, operands: Operands, start: number, end: number) => number | undefined;

const code = (sign: string) => sign.charCodeAt(0);
const OPEN = code("(");
const CLOSE = code(")");
const LESS = code("<");
const MORE = code(">");
const SLASH = code("/");
const PERCENT = code("%");
const ESCAPE = code("\\");
const BLANK = flags("\0\t\n\f\r ");
/** What ends a word. */
const DELIMITER = flags("\0\t\n\f\r ()<>[]{}/%");
/** What a word that is no operator begins with. */
const OPERAND = flags("/(<[]>+-.0123456789");
const BY_ITSELF = flags("[]{}");
/** So many signs an operator has at most. */
const LONGEST = 3;
const CONSTANTS = new Set(["true", "false", "null"]);

/** Goes through the operations of a page's content in order (ISO 32000-1, 7.8.2). The bytes of an image within are passed over. */
export function eachOperation(content: string, visit: Visit): void {
  const operands = new Operands(content);
  for (let at = nextToken(content, 0); at < content.length; ) {
    let end = endOf(content, at);
    if (OPERAND[content.charCodeAt(at)] === 1) operands.add(at, end);
    else {
      const operator = content.slice(at, end);
      if (operator.length > LONGEST && CONSTANTS.has(operator)) operands.add(at, end);
      else {
        if (operator === "ID") end = endOfImage(content, end);
        end = visit(operator, operands, operands.start ?? at, end) ?? end;
        operands.clear();
      }
    }
    at = nextToken(content, end);
  }
}

function nextToken(content: string, from: number): number {
  let at = from;
  while (at < content.length) {
    if (content.charCodeAt(at) === PERCENT)
      while (at < content.length && content.charCodeAt(at) !== 10 && content.charCodeAt(at) !== 13) at++;
    else if (BLANK[content.charCodeAt(at)] === 1) at++;
    else break;
  }
  return at;
}

function endOf(content: string, from: number): number {
  const first = content.charCodeAt(from);
  if (first === OPEN) return endOfString(content, from);
  if (BY_ITSELF[first] === 1 || first === CLOSE) return from + 1;
  if (first === LESS || first === MORE) {
    if (content.charCodeAt(from + 1) === first) return from + 2;
    const close = first === LESS ? content.indexOf(">", from) : from;
    return close < 0 ? content.length : close + 1;
  }
  let at = first === SLASH ? from + 1 : from;
  while (at < content.length && DELIMITER[content.charCodeAt(at)] === 0) at++;
  return Math.max(at, from + 1);
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    if (content.charCodeAt(at) === ESCAPE) at++;
    else if (content.charCodeAt(at) === OPEN) depth++;
    else if (content.charCodeAt(at) === CLOSE && --depth === 0) return at + 1;
  }
  return content.length;
}

function endOfImage(content: string, from: number): number {
  for (let at = from; at < content.length; at++)
    if (
      content.charCodeAt(at) === 69 &&
      content.charCodeAt(at + 1) === 73 &&
      BLANK[content.charCodeAt(at - 1)] === 1 &&
      ends(content, at + 2)
    )
      return at + 2;
  return content.length;
}

function ends(content: string, at: number): boolean {
  return at >= content.length || BLANK[content.charCodeAt(at)] === 1;
}

function flags(signs: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const sign of signs) table[code(sign)] = 1;
  return table;
}
