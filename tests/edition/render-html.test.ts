import { parse } from "parse5";
import { expect, it } from "vitest";
import type { Drawings } from "../../src/edition/drawings.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { renderHtml } from "../../src/edition/render-html.ts";
import { pageParts } from "../../src/io/page-parts.ts";
import { DRAWINGS } from "./sample-drawings.ts";
import { SAMPLE } from "./sample-edition.ts";
import { figure, say } from "./sample-runs.ts";

const parts = await pageParts("templates");
const render = (change: Partial<Edition> = {}, drawings: Drawings = DRAWINGS) =>
  renderHtml({ ...SAMPLE, ...change }, drawings, parts);
const body = (html: string) => html.slice(html.indexOf("<body>"));
const story = (change: Partial<Edition["story"]>): Partial<Edition> => ({ story: { ...SAMPLE.story, ...change } });

it("gives the same bytes for the same edition", () => {
  expect(render()).toBe(render());
});

it("holds everything in one file: no script, no request, no address but the sources' own", () => {
  const html = render();
  expect(html).not.toMatch(/<script|<link rel="stylesheet"|@import|<img|<iframe/);
  const addresses = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"|url\(([^)]{0,40})/g)].map((match) =>
    (match[1] ?? match[2])!.slice(0, 16),
  );
  expect(new Set(addresses)).toEqual(new Set(["data:,", "data:font/woff2;", "https://example."]));
});

it("binds each figure to its fact and leads to the entry of the register", () => {
  const html = render();
  expect(html).toContain(
    '<data class="value" data-fact="exports.total.year-on-year" value="5.9">5.9\u00a0percent</data></a>',
  );
  const targets = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!).filter((link) => link !== "_");
  expect(links.filter((link) => !targets.has(link))).toEqual([]);
  expect([...html.matchAll(/\sid="([^"]+)"/g)]).toHaveLength(targets.size);
});

it("binds a direction word to its fact and a superlative to its finding", () => {
  const html = render();
  expect(html).toContain(
    '<span data-fact="exports.total.year-on-year" data-role="direction">returned to growth</span>',
  );
  expect(html).toContain(
    '<span data-finding="milestone:balance.total.year-to-date" data-role="superlative">the first time',
  );
});

it("escapes text from data and notes, and leaves braces as they are", () => {
  const evil = '<img src=x onerror="alert(1)">{{series}}&amp;</style>';
  const html = render({
    ...story({ headline: [say(evil)] }),
    series: evil,
    missing: [evil],
    economy: { ...SAMPLE.economy, agency: evil },
  });
  expect(html).not.toContain("<img");
  expect(html.match(/<\/style/g)).toHaveLength(1);
  expect(body(html)).toContain("{{series}}&amp;amp;");
  expect(body(html)).toContain("front-loading &lt;before&gt; the {{tariff}} deadlines had ended by October &amp; that");
});

it("links a note's source to the web and to nothing else", () => {
  const note = {
    kind: "note",
    text: "A note.",
    source: "Its source",
    url: "javascript:alert(1)",
    file: "notes.md",
  } as const;
  const html = render(story({ lede: [note] }));
  expect(html).toContain("Source: Its source");
  expect(html).not.toContain("javascript:");
});

it("names the value that is missing", () => {
  expect(() => render({ economy: { ...SAMPLE.economy, agency: undefined as unknown as string } })).toThrow(
    'needs "masthead.agency"',
  );
  expect(() => render({ tables: [{ ...SAMPLE.tables[0]!, foot: undefined as unknown as string }] })).toThrow(
    'needs "foot"',
  );
  expect(() => render(story({ headline: [figure("5 percent", "no.such.fact")] }))).toThrow(/"no\.such\.fact"/);
  expect(() => render({}, { ...DRAWINGS, charts: {} })).toThrow(/"balance-through-the-year" has not been drawn/);
});

it("refuses a drawing that runs or asks for something", () => {
  const drawn = (inside: string) => ({
    ...DRAWINGS,
    charts: { ...DRAWINGS.charts, "growth-by-partner": `<svg>${inside}</svg>` },
  });
  for (const inside of [
    "<script>1</script>",
    '<image href="https://example.org/x.png"/>',
    '<g onclick="x()"/>',
    '<a href="https://example.org"/>',
  ]) {
    expect(() => render({}, drawn(inside))).toThrow(/cannot carry/);
  }
  expect(render({}, drawn('<g clip-path="url(#c-1)"/>'))).toContain(
    '<svg role="img" aria-label="Bars of export growth',
  );
});

it("is well-formed", () => {
  const errors: string[] = [];
  parse(render(), { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
  expect(errors).toEqual([]);
});

it("has one main heading, headings in order, captions and scopes", () => {
  const levels = [...render().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  expect(render().match(/<caption>/g)).toHaveLength(SAMPLE.tables.length);
  expect(render()).not.toMatch(/<th>/);
});

it("looks like this when it is small", async () => {
  const [section] = SAMPLE.story.sections;
  const [table] = SAMPLE.tables;
  const small = {
    story: {
      ...SAMPLE.story,
      keyFigures: SAMPLE.story.keyFigures.slice(0, 1),
      lede: SAMPLE.story.lede.slice(0, 1),
      sections: [section!],
    },
    tables: [{ ...table!, rows: table!.rows.slice(0, 1) }],
  };
  const drawings: Drawings = {
    charts: { "balance-through-the-year": "<svg></svg>", "growth-by-partner": "<svg></svg>" },
    sparklines: { exports: "<svg></svg>" },
  };
  const html = renderHtml({ ...SAMPLE, ...small }, drawings, { ...parts, fonts: [], sheets: [] });
  await expect(html.replace(/<style>[\s\S]*<\/style>/, "<style></style>")).toMatchFileSnapshot(
    "render-html.golden.html",
  );
});
