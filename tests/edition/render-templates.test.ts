import { expect, it } from "vitest";
import { Markup } from "../../src/edition/render-markup.ts";
import { compileTemplates } from "../../src/edition/render-templates.ts";

const print = (page: string, view: object, partials: Record<string, string> = {}) =>
  compileTemplates({ page, ...partials })(view);

it("throws on a missing value, inside a partial too", () => {
  expect(() => print('{{value "release.date"}}', { release: {} })).toThrow('needs "release.date"');
  expect(() => print("{{> part}}", {}, { part: '{{value "series"}}' })).toThrow('needs "series"');
  expect(() => print('{{#each (list "rows")}}{{/each}}', {})).toThrow('needs "rows"');
});

it("does not see what an object inherits", () => {
  expect(() => print('{{value "constructor"}}', {})).toThrow('needs "constructor"');
  expect(() => print('{{value "text.length"}}', { text: "abc" })).toThrow('needs "text.length"');
});

it("refuses a template that prints by itself or unescaped", () => {
  expect(() => print("{{series}}", { series: "x" })).toThrow('page.hbs:1 prints "series" without a helper');
  expect(() => print("\n{{{value 'series'}}}", { series: "x" })).toThrow('page.hbs:2 prints "value" unescaped');
  expect(() => print("{{> part}}", {}, { part: "{{&value 'x'}}" })).toThrow("part.hbs:1");
});

it("lets markup through only when the page wrote it itself", () => {
  expect(print('{{markup "it"}}', { it: new Markup("<b>") })).toBe("<b>");
  expect(() => print('{{markup "it"}}', { it: "<b>" })).toThrow("is not markup");
  expect(print('{{value "it"}}', { it: "<b>" })).toBe("&lt;b&gt;");
});
