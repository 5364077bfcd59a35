import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, sourceFiles } from "./sources.ts";

/** Pages that people read; reports/ and data/ speak for themselves. */
const PAGES = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md"].filter((path) => existsSync(path)),
  ...filesUnder("docs", ".md").map((path) => `docs/${path}`),
];

const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");
const commands = filesUnder("src/commands", ".ts").filter((path) => !isShared(path));
const kinds = [...new Set(sourceFiles.filter(({ path }) => path.startsWith("findings/")).flatMap(kindsIn))].sort();

/** A file that another command imports is no command but what several of them share. */
function isShared(path: string): boolean {
  const importing = new RegExp(`(from |import\\()"\\./${path.replace(".", "\\.")}"`);
  return sourceFiles.some((file) => file.path.startsWith("commands/") && importing.test(file.code));
}

function kindsIn({ code }: { readonly code: string }): string[] {
  return [...code.matchAll(/readonly kind: "([a-z-]+)"/g)].map(([, kind]) => kind!);
}

describe.skipIf(commands.length === 0)("every command", () => {
  const readme = read("README.md");
  const help = once(() => execFileSync("node", ["bin/tradebrief.mjs", "--help"], { encoding: "utf8" }));

  test.each(commands.map((path) => basename(path, ".ts")))("%s stands in README.md and in the help", (name) => {
    expect(readme, `README.md does not say what \`tradebrief ${name}\` does`).toMatch(
      new RegExp(`\\btradebrief ${name}\\b`),
    );
    expect(help(), `the help has no sentence for ${name}`).toMatch(
      new RegExp(`^\\s*tradebrief ${name}\\b.*\\s{2,}\\S+|^\\s*tradebrief ${name}\\b.*\\n\\s{10,}\\S+`, "m"),
    );
  });
});

describe.skipIf(kinds.length === 0)("every kind of finding", () => {
  test.each(kinds)("%s is explained in docs/glossary.md", (kind) => {
    expect(terms(read("docs/glossary.md"))).toContain(kind);
  });

  test.each(kinds)("%s has a file of its name", (kind) => {
    expect(existsSync(`src/findings/${kind}.ts`), `src/findings/${kind}.ts is missing`).toBe(true);
  });
});

/** The nouns of the glossary: `- **share shift**: …` is share-shift. */
function terms(glossary: string): string[] {
  return [...glossary.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, term]) => term!.toLowerCase().replaceAll(" ", "-"));
}

test("every term of the glossary is given once", () => {
  const all = terms(read("docs/glossary.md"));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((term, index) => all.indexOf(term) !== index)).toEqual([]);
});

test("every source file that the glossary and the pipeline page name is there", () => {
  const named = ["docs/glossary.md", "docs/pipeline.md", "src/README.md"].flatMap((page) =>
    [...read(page).matchAll(/`((?:src|templates|tests|docs)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!),
  );
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

describe("links", () => {
  test.each(PAGES)("in %s lead to files that are there", (page) => {
    const missing = localLinks(read(page)).filter((link) => !existsSync(posix.join(posix.dirname(page), link)));
    expect(missing).toEqual([]);
  });

  test("are recognised, whether in words, in pictures or by reference", () => {
    const text = "[a](a.md#part) ![b](b/c.png) [c][c]\n[c]: <d e.md>\n[w](https://example.org) [h](#here)\n`[n](n.md)`";
    expect(localLinks(text)).toEqual(["a.md", "b/c.png", "d e.md"]);
  });
});

/** Where a page's links lead, without those to other sites, to the page itself and in code. */
function localLinks(text: string): string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map(([, link]) => link!);
  const referred = [...prose.matchAll(/^\[[^\]]+\]:\s*(?:<([^>\n]+)>|(\S+))/gm)].map(([, a, b]) => (a ?? b)!);
  return [...inline, ...referred]
    .filter((link) => !/^([a-z]+:|#|\/\/)/.test(link))
    .map((link) => link.replace(/#.*$/, ""));
}

const patterns = filesUnder("templates/prose/en", ".hbs");

test.skipIf(patterns.length === 0)(
  "every pattern in templates/prose/en is the pattern of a finding or a part of the story",
  () => {
    const nouns = sourceFiles.flatMap(({ path, code }) => [basename(path, ".ts"), ...quotedIn(code)]);
    const parts = patterns.flatMap((path) => partsIn(readFileSync(`templates/prose/en/${path}`, "utf8")));
    nouns.push(...parts);
    expect(patterns.filter((path) => !nouns.some((noun) => names(noun, path)))).toEqual([]);
  },
);

/** Whether the noun in the code is this pattern; one that goes on with a computed part ends in a hyphen. */
function names(noun: string, path: string): boolean {
  const pattern = path.replace(/\.hbs$/, "");
  return noun.endsWith("-") ? pattern.startsWith(noun) : noun === pattern || noun === basename(pattern);
}

/** The patterns that a pattern takes in: `{{> name}}`. */
function partsIn(text: string): string[] {
  return [...text.matchAll(/\{\{~?> ([\w-]+)/g)].map(([, name]) => name!);
}

function quotedIn(code: string): string[] {
  return [...code.matchAll(/"([a-z][\w/-]*)"|`([a-z][\w/-]*-)\$\{/g)].map(([, whole, start]) => (whole ?? start)!);
}

/** The same call, made when it is first asked for and not again. */
function once<T>(call: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => {
    value ??= { of: call() };
    return value.of;
  };
}
