import { expect, it } from "vitest";
import { Markup } from "../../src/edition/render-markup.ts";
import { compileTemplates } from "../../src/edition/render-templates.ts";
import { BriefingError } from "../../src/problems.ts";

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
  expect(() => print("{{series}}", { series: "x" })).toThrow(/page\.hbs:1\b.* it prints "series" without a helper/);
  expect(() => print("\n{{{value 'series'}}}", { series: "x" })).toThrow(/page\.hbs:2\b.* it prints "value" unescaped/);
  expect(() => print("{{> part}}", {}, { part: "{{&value 'x'}}" })).toThrow("templates/page/part.hbs:1");
});

it("lets markup through only when the page wrote it itself", () => {
  expect(print('{{markup "it"}}', { it: new Markup("<b>") })).toBe("<b>");
  expect(() => print('{{markup "it"}}', { it: "<b>" })).toThrow("is not markup");
  expect(print('{{value "it"}}', { it: "<b>" })).toBe("&lt;b&gt;");
});

it.each([
  ["an unknown helper that prints", "\n{{shout 'x'}}", /page\.hbs:2\b.*"shout"/],
  ["an unknown helper within another", "\n\n{{#if (many 'x')}}{{/if}}", /page\.hbs:3\b.* it calls "many"/],
  ["an unknown block", "{{#unless (some 'x')}}{{/unless}}", /page\.hbs:1\b.* it opens "unless"/],
  ["an unknown part", "\n{{> nowhere}}", /page\.hbs:2\b.* it includes "nowhere"/],
  ["a block that is not closed", "\n{{#if (some 'x')}}", /page\.hbs:2\b.* it cannot be read/],
  [
    "a value that is missing deep inside",
    "\n{{#each (list 'rows')}}\n{{value 'cell'}}{{/each}}",
    /page\.hbs:3\b.*"cell"/,
  ],
])("names file and line of %s", (_, page, words) => {
  expect(() => print(page, { x: [], rows: [{}] })).toThrow(BriefingError);
  expect(() => print(page, { x: [], rows: [{}] })).toThrow(words);
});
