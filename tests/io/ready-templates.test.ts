import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wanted } from "../../src/commands/request.ts";
import { renderHtml } from "../../src/edition/render-html.ts";
import { compileTemplates } from "../../src/edition/render-templates.ts";
import { templateCode } from "../../src/edition/template-code.ts";
import { pageParts } from "../../src/io/page-parts.ts";
import { pageTemplates } from "../../src/io/page-templates.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { readyName } from "../../src/io/ready-template.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { readyCode } from "../../src/ready-code.ts";
import { prose } from "../../src/story/prose.ts";
import { proseCode } from "../../src/story/prose-code.ts";
import type { ReadyTemplate } from "../../src/vocabulary/ready-template.ts";
import { DRAWINGS } from "../edition/sample-drawings.ts";
import { SAMPLE } from "../edition/sample-edition.ts";
import { real } from "../end-to-end/real.ts";
import { problemOf } from "../given/problem.ts";

const run = (code: string) => new Function(code)();
const ready: ReadonlyMap<string, () => ReadyTemplate> = run(readyCode().replace(/^export const \w+ =/, "return"));
const specOf = (code: string) => run(`return (${code})`) as ReadyTemplate;

const language = readLanguage("templates", "en");
const pages = pageTemplates("templates");
const partials = Object.keys(pages).filter((name) => name !== "page");
const readyPages = (names = partials) =>
  Object.fromEntries(
    Object.entries(pages).map(([name, text]) => [name, ready.get(readyName("page", [name, text, names]))?.()]),
  ) as Record<string, ReadyTemplate>;

describe("templates that come compiled with the program", () => {
  it("are all of its own, by the hash of everything they were made from", () => {
    const names = language.templates.map(({ text }) => readyName("prose", [text]));
    expect([...names, ...Object.entries(pages).map((one) => readyName("page", [...one, partials]))]).toEqual(
      expect.arrayContaining([...ready.keys()]),
    );
    expect(new Set(names).size + Object.keys(pages).length).toBe(ready.size);
  });

  it("tell every month as the texts do", () => {
    const data = real("china");
    const templates = language.templates.map((one) => ({
      ...one,
      // Another file, so that the one kept engine is not asked for both.
      file: `ready/${one.name}`,
      ready: ready.get(readyName("prose", [one.text]))!(),
    }));
    for (const month of ["2009-02", "2020-04", "2025-11", "2026-07"]) {
      const want = wanted({ economy: "china", month, asOf: "release" }, data);
      const [plain, quick] = [language, { ...language, templates }].map((one) => makeEdition(want, data, one, {}));
      expect(JSON.stringify(quick)).toBe(JSON.stringify(plain));
    }
  });

  it("write the page as the texts do", async () => {
    const parts = await pageParts("templates");
    const plain = renderHtml(SAMPLE, DRAWINGS, { ...parts, templates: { ...pages, unused: "" }, ready: {} });
    expect(renderHtml(SAMPLE, DRAWINGS, { ...parts, ready: readyPages() })).toBe(plain);
  });

  it("are not those of a page with other parts", () => {
    expect(Object.values(readyPages([...partials, "mine"])).filter(Boolean)).toEqual([]);
  });

  it("may include one that a desk wrote, and be included by it", () => {
    const template = (name: string, text: string) => ({ name, file: `${name}.hbs`, text });
    const [outer, inner] = [template("outer", "a {{> inner}} b"), template("inner", "{{eq 1 1}}")];
    const speaker = { words: language.words, economy: real("china").economy, month: "2025-11" as never };
    const said = (one: object, other: object) =>
      prose(
        [
          { ...outer, ...one },
          { ...inner, ...other },
        ],
        speaker,
      )("outer", {})[0]?.text;
    const [code, of] = [specOf(proseCode(outer.text)), specOf(proseCode(inner.text))];
    expect([said({ ready: code, file: "1" }, {}), said({ file: "2" }, { ready: of }), said({}, {})]).toEqual(
      Array(3).fill("A true b"),
    );
  });

  it.each(["a\nb {{amount growth.facts.nothing}}", "{{nobody}}", "\n\n{{amount fact}}"])(
    "stop where the text stops: %j",
    (text) => {
      const speaker = { words: language.words, economy: real("china").economy, month: "2025-11" as never };
      const told = (one: object) =>
        problemOf(() => prose([{ name: "mine", file: "mine.hbs", text, ...one }], speaker)("mine", { growth: {} }));
      const plain = told({});
      // The engine is kept by its texts: a partial that nobody includes makes it another.
      const quick = problemOf(() =>
        prose(
          [
            { name: "mine", file: "mine.hbs", text, ready: specOf(proseCode(text)) },
            { name: "other", file: "other.hbs", text: "" },
          ],
          speaker,
        )("mine", { growth: {} }),
      );
      expect(plain?.what).toMatch(/^mine\.hbs/);
      expect(quick).toEqual(plain);
    },
  );

  it("name the line at which a page lacks something", () => {
    const text = '\n{{#each (list "rows")}}\n{{value "cell"}}{{/each}}';
    const view = { rows: [{}] };
    const page = compileTemplates({ page: text }, { page: specOf(templateCode("page", text, [])) });
    expect(problemOf(() => page(view))).toEqual(problemOf(() => compileTemplates({ page: text, other: "" })(view)));
    expect(problemOf(() => page(view))?.what).toContain("page.hbs:3");
  });

  it("are in the bundle", () => {
    execFileSync(process.execPath, ["scripts/bundle.mjs"]);
    const names = readdirSync("dist").filter((name) => name.endsWith(".cjs"));
    const code = names.map((name) => readFileSync(`dist/${name}`, "utf8")).join("\n");
    for (const name of ready.keys()) expect(code).toContain(name);
  });
});
