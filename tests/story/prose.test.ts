import { describe, expect, it } from "vitest";
import { findNews } from "../../src/findings/find-news.ts";
import type { Growth } from "../../src/findings/finding.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { notesFor } from "../../src/story/notes.ts";
import { plain, prose } from "../../src/story/prose.ts";
import { at, figuresFor } from "../given/figures.ts";
import { problemOf } from "../given/problem.ts";

const figures = figuresFor("period exports% imports%\n2025-10 -1.1 1.0\n2025-11 5.9 0", "2025-11");
const findings = findNews(figures);
const growth = (flow: string) => findings.find((one) => one.id === `growth:${flow}.total`) as Growth;
const { words } = readLanguage("templates", "en");

/** Says a template of one's own. */
function say(text: string, context: object = {}) {
  const template = { name: "mine", file: "templates/prose/en/mine.hbs", text };
  return prose([template], { words, economy: figures.economy, month: figures.month })("mine", context);
}

describe("prose", () => {
  it("binds each number and each direction to its fact, and leaves plain words plain", () => {
    const runs = say("exports {{moved growth}} {{amount growth.facts.value}} in {{period month}}.", {
      growth: growth("exports"),
      month: at("2025-11"),
    });
    expect(runs.map(({ role, fact, period }) => [role, fact ?? period ?? null])).toEqual([
      ["text", null],
      ["direction", "exports.total.year-on-year"],
      ["text", null],
      ["value", "exports.total.year-on-year"],
      ["text", null],
      ["period", "2025-11"],
      ["text", null],
    ]);
    expect(plain(runs)).toMatch(/^Exports \w+ 5\.9\spercent in November\.$/);
  });

  it("binds a claim to its finding", () => {
    expect(say('{{say growth "superlative" "the most"}}', { growth: growth("exports") })).toEqual([
      { text: "The most", role: "superlative", finding: "growth:exports.total" },
    ]);
  });

  it("does not say of no change that it rose or fell", () => {
    expect(plain(say("imports {{moved growth}}", { growth: growth("imports") }))).toBe("Imports were unchanged");
  });

  it("begins each sentence with a capital and closes up the blanks that templates leave", () => {
    expect(plain(say("exports rose .\n\n  imports   fell , too."))).toBe("Exports rose. Imports fell, too.");
  });

  it("turns from one verb to another instead of repeating one", () => {
    const [, first, , second] = say("{{#if growth}} a {{moved growth}} b {{moved growth}}{{/if}}", {
      growth: growth("exports"),
    });
    expect(second?.text).not.toBe(first?.text);
  });

  it("joins a list as a sentence does", () => {
    const list = (...items: string[]) => plain(say("to {{#list items}}{{this}}{{/list}}", { items }));
    expect([list("a"), list("a", "b"), list("a", "b", "c")]).toEqual(["To a", "To a and b", "To a, b and c"]);
  });

  it.each([
    ["a value that is missing", "a\nb {{amount growth.facts.nothing}}", { growth: growth("exports") }],
    ["a word that nobody gave", "{{nobody}}", {}],
    ["nothing to say", "{{amount fact}}", { fact: null }],
    ["a partner unknown to the economy", '{{partner "XXX"}}', {}],
  ])("stops at %s, and names the template", (_, text, context) => {
    expect(problemOf(() => say(text, context))?.what).toMatch(/^templates\/prose\/en\/mine\.hbs/);
  });

  it("has an ordinal for every count", () => {
    const of = (value: number) => plain(say("{{ordinal fact}}", { fact: { ...growth("exports").facts.value, value } }));
    expect([1, 8, 10, 11, 12, 13, 21, 22, 23, 30, 101, 111].map(of)).toEqual([
      "First",
      "Eighth",
      "Tenth",
      "11th",
      "12th",
      "13th",
      "21st",
      "22nd",
      "23rd",
      "30th",
      "101st",
      "111th",
    ]);
  });
});

describe("an editor's note", () => {
  const note = (source: string) =>
    notesFor(
      new Map([["2025-11", [{ text: "So it was.", source, file: "notes/2025-11.md", line: 1 }]]]),
      at("2025-11"),
    )[0];

  it("keeps its source, and the address in it apart", () => {
    expect(note("Gazette, 8 December, https://gazette.example/1")).toMatchObject({
      source: "Gazette, 8 December",
      url: "https://gazette.example/1",
    });
    expect(note("Gazette")).toEqual({ kind: "note", text: "So it was.", source: "Gazette", file: "notes/2025-11.md" });
  });

  it("has no link that is not of the web", () => {
    expect(note("javascript:alert(1)")).not.toHaveProperty("url");
  });

  it("of another month is not told", () => {
    expect(notesFor(new Map([["2025-10", []]]), at("2025-11"))).toEqual([]);
  });
});

describe("every number in the story of a month", () => {
  it("stands in a run that is bound", async () => {
    const { edition, real } = await import("../end-to-end/real.ts");
    const data = real("china");
    for (const month of ["2009-02", "2020-04", "2025-11", "2026-02", "2026-07"]) {
      const { story } = edition(data, month);
      const paragraphs = [...story.lede, ...story.sections.flatMap((section) => section.blocks)].flatMap((block) =>
        block.kind === "paragraph" ? [block.runs] : [],
      );
      const all = [
        story.headline,
        story.standfirst,
        ...story.sections.map((section) => section.heading),
        ...paragraphs,
      ];
      for (const runs of all)
        for (const run of runs)
          if (/\d/.test(run.text))
            expect(run.fact ?? run.finding ?? run.period, `${month}: "${run.text}"`).toBeDefined();
    }
  });
});
