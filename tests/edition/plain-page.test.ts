import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPage } from "../../src/edition/plain-page.ts";
import { readPage } from "../../src/edition/read-page.ts";
import { finished } from "./mutations/finished.ts";
import { bothReadings } from "./plain-page-like.ts";
import { nestedPages, ORDINARY, slippedPages } from "./strange-pages.ts";

const GOLDEN = readFileSync("tests/edition/render-html.golden.html", "utf8");

/** The pages of which the plain reader makes something else than HTML does; those that it leaves alone are not among them. */
function misread(pages: fc.Arbitrary<string>, numRuns: number): string[] {
  const misreadOne = (page: string) => {
    const { plain, full } = bothReadings(page);
    return plain !== null && plain !== full;
  };
  const { counterexample } = fc.check(
    fc.property(pages, (page) => !misreadOne(page)),
    { numRuns, seed: 75 },
  );
  return counterexample ?? [];
}

describe("a page of the program's own", () => {
  it.each([
    ["china", "2025-11"],
    ["germany", "2017-10"],
    ["korea", "2020-03"],
    ["united-states", "2025-10"],
  ])("for %s, %s is plain, and read as HTML has it", { timeout: 120_000 }, async (economy, month) => {
    const { html } = await finished({ economy, month });
    const { plain, full } = bothReadings(html);
    expect(plain?.split("\n")).toEqual(full.split("\n"));
    expect(misread(slippedPages(html), 12)).toEqual([]);
  });

  it.each([
    ["the sample", GOLDEN],
    ["one of every element", ORDINARY],
    ["without breaks", ORDINARY.replace(/>\n+</g, "><").trim()],
    ["a break before an attribute", ORDINARY.replace(" tabindex", "\n  tabindex")],
    ["an end of a tag within a value", ORDINARY.replace('"#x"', '"#x>"')],
    ["a closed drawing", ORDINARY.replace(/<g.*<\/g><\/svg>/, "</svg>").replace("<b>", '<svg viewBox="0"/><b>')],
  ])("is plain: %s", (_, page) => {
    const { plain, full } = bothReadings(page);
    expect(plain?.split("\n")).toEqual(full.split("\n"));
  });
});

describe("a page that is not plain", () => {
  it.each<[string, string | RegExp, string]>([
    ["no doctype", "<!doctype html>", ""],
    ["an element that is not closed", "</em>", ""],
    ["elements that are closed in the wrong turn", "</b></p>", "</p></b>"],
    ["an end without a beginning", "</ul>", "</ul></b>"],
    ["a table without its body", /<\/?tbody>/g, ""],
    ["text in a table", "<tbody>", "<tbody>x"],
    ["a paragraph in a paragraph", "<b>x</b>", "<p>x</p>"],
    ["a block in a paragraph", "<b>x</b>", "<div>x</div>"],
    ["a table in a paragraph", "<b>x</b>", "<table></table>"],
    ["a heading in a heading", "Exports <data", "<h2>Exports</h2> <data"],
    ["a link in a link", "<span>two</span>", "<span><a>two</a></span>"],
    ["an item without its list", "<details>", "<details><li>x</li>"],
    ["a cell without its row", /<\/?tr>/g, ""],
    ["text in the head", "<style>", "x<style>"],
    ["a second body", "<main", "<body></body><main"],
    ["text behind the body", "</body>", "</body>x"],
    ["a value without quotes", 'lang="en"', "lang=en"],
    ["a value in other quotes", 'lang="en"', "lang='en'"],
    ["an attribute without a value", 'tabindex="-1"', "hidden"],
    ["an attribute that stands twice", 'tabindex="-1"', 'id="x"'],
    ["attributes that touch", '" tabindex', '"tabindex'],
    ["a capital in a name", "<em>2</em>", "<EM>2</EM>"],
    ["a capital in the name of an attribute", "tabindex", "tabIndex"],
    ["a name that drawings spell otherwise", "viewBox", "viewbox"],
    ["a name with a prefix in a drawing", "fill=", "xlink:href="],
    ["HTML in a drawing", "<path ", "<b></b><path "],
    ["a drawing that lets HTML in", /text( |>)/g, "desc$1"],
    ["an element that closes itself, and cannot", "<b>x</b>", "<b/>"],
    ["an unknown element", "<b>x</b>", "<blink>x</blink>"],
    ["an unknown reference", "&amp;", "&copy;"],
    ["a reference that is not ended", "&lt; b", "&lt b"],
    ["a bare ampersand", "three", "three & four"],
    ["a bare angle", "three", "three < four"],
    ["a comment", "<main", "<!-- x --><main"],
    ["a section of characters", "a &lt; b", "<![CDATA[a]]>"],
    ["a script", "<main", "<script></script><main"],
    ["a return", "\n<main", "\r\n<main"],
    ["a sign that is none", "three", "three\0"],
  ])("is left to those who know all of HTML: %s", (_, was, now) => {
    const page = ORDINARY.replace(was, now);
    expect(page).not.toBe(ORDINARY);
    expect(plainPage(page)).toBeUndefined();
  });

  it("is read all the same", async () => {
    const without = GOLDEN.replace(/<\/?tbody>/g, "");
    expect(plainPage(without)).toBeUndefined();
    expect(await readPage(without)).toEqual(await readPage(GOLDEN));
  });
});

describe("a page that may be anything", () => {
  it("is read as HTML has it, or left alone, with a slip anywhere", { timeout: 60_000 }, () => {
    expect(misread(slippedPages(ORDINARY), 3000)).toEqual([]);
    expect(misread(slippedPages(GOLDEN), 200)).toEqual([]);
  });

  it("is read as HTML has it, or left alone, whatever stands in whatever", { timeout: 60_000 }, () => {
    expect(misread(nestedPages(), 3000)).toEqual([]);
  });
});
