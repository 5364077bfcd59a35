import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { plainYaml } from "../../src/loaders/plain-yaml.ts";
import { filesUnder } from "../sources.ts";

/** What the full reader says; the first error when it refuses the text. */
function full(text: string): unknown {
  const document = parseDocument(text);
  return document.errors[0]?.code ?? document.toJS();
}

const files = ["data", "templates"].flatMap((folder) => filesUnder(folder, ".yaml").map((path) => `${folder}/${path}`));
const texts = files.map((path) => [path, readFileSync(path, "utf8")] as const);

const scalar = fc.constantFrom(
  ...[
    "a",
    "two words",
    "1",
    "0",
    "012",
    "1.5",
    "1e3",
    "0x1f",
    "-1",
    "+2",
    ".5",
    "~",
    "null",
    "Null",
    "true",
    "True",
    "no",
  ],
  ...[
    "2025-11",
    "2025-12-08",
    "12:30",
    "a:b",
    "a: b",
    "a #b",
    "a#b",
    "#a",
    "(a)",
    "- a",
    "-a",
    "? a",
    "?",
    "&a b",
    "*a",
    "!t a",
    "|",
    ">",
  ],
  ...[
    '"q"',
    '"q" ',
    '"a: b"',
    '"a \\n"',
    '"a \\"b\\" \\\\"',
    '"a\\"',
    "a # b",
    "a  #",
    "'a' # b",
    "[a, b] # c",
    "# b",
    '"',
    '""',
    "''",
    "'it'",
    "'it''s'",
    "it's",
    '5 "inch"',
    "@a",
    "`a`",
    "%a",
    "$ a",
    "€ 5",
  ],
  ...[
    "[]",
    "{}",
    "[a, b]",
    "[a,b]",
    "[ a ]",
    "[a, ]",
    "[a",
    "{ a: 1 }",
    "{a: 1}",
    "{ a: 1, a: 2 }",
    "{ a }",
    "[a: b]",
    "[[a], {}]",
  ],
  ...[
    "{ a: [x, y], b: { c: true } }",
    "[a]b",
    "{ a:1 }",
    '["x, y", z]',
    '{ "k": v }',
    "[http://x]",
    "[a#b]",
    "[a #b]",
    "a, [b]",
  ],
  ...[
    "a\u00a0b",
    "\u2028",
    "Türkiye",
    "January–February",
    "<<",
    "constructor",
    "",
    " ",
    "a ",
    "--- ",
    "...",
    ".inf",
    ".nan",
    "=",
    "a\tb",
  ],
);
const key = fc.constantFrom(
  ...[
    "a",
    "b",
    "c",
    "two words",
    '"q"',
    '"q: r"',
    "'s'",
    "true",
    "null",
    "1",
    "__proto__",
    "constructor",
    "<<",
    "a-b",
    "a b ",
    "?",
    "ü",
    "-",
  ],
);
const indent = fc.constantFrom("", "", "  ", "  ", "    ", " ", "      ", "\t");
const line = fc.oneof(
  fc.tuple(indent, key, scalar).map(([space, name, value]) => `${space}${name}: ${value}`),
  fc.tuple(indent, key).map(([space, name]) => `${space}${name}:`),
  fc.tuple(indent, scalar).map(([space, value]) => `${space}- ${value}`),
  fc.tuple(indent, key, scalar).map(([space, name, value]) => `${space}- ${name}: ${value}`),
  fc.tuple(indent, scalar).map(([space, value]) => `${space}${value}`),
  fc.constantFrom(
    "a: &x",
    "a: &x { b: c }",
    "c: &z [a]",
    "b: *z",
    "b: *z [a]",
    "b: &z a",
    "b: *x",
    "  c: &y",
    "  c: *x",
    "- &x",
    "- *x",
    "b: &x",
    "# words",
    "  # words",
    "",
    "   ",
    "---",
    "...",
    "%YAML 1.2",
    "a:   b",
    "-   a",
    "-",
  ),
);
const document = fc
  .array(line, { minLength: 1, maxLength: 7 })
  .chain((lines) => fc.constantFrom("\n", "\n", "\n", "\r\n").map((end) => lines.join(end)));

/** Most made-up files are wrong somewhere: these are plain but for one line or one letter. */
const nearly = fc
  .constantFrom(...texts.map(([, text]) => text))
  .chain((text) =>
    fc
      .tuple(
        fc.nat(text.length),
        fc.nat(3),
        fc.constantFrom("", " ", ":", "#", '"', "'", "-", "\n", "\t", "[", "}", ",", "\\", "\n  ", ": ", "é"),
      )
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
  );

/** Where the plain reader answers, the full one says the same. */
const agrees = (text: string) => {
  const plain = plainYaml(text);
  if (plain !== undefined) expect(plain).toStrictEqual(full(text));
};

describe("the reader of plain YAML", () => {
  it("reads nearly every file of data/ and templates/, and each as the full reader does", () => {
    const read = texts.filter(([, text]) => plainYaml(text) !== undefined);
    for (const [path, text] of read) expect(plainYaml(text), path).toStrictEqual(full(text));
    expect(read.length / texts.length).toBeGreaterThan(0.9);
  });

  it("says what the full reader says, or nothing, of whatever is written", () => {
    fc.assert(fc.property(document, agrees), { numRuns: 20_000, seed: 1 });
  });

  it("says what the full reader says, or nothing, of a file with a slip", () => {
    fc.assert(fc.property(nearly, agrees), { numRuns: 3_000, seed: 1 });
  });
});
