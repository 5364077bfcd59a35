import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { checkMail } from "../../src/deliver/check-mail.ts";
import { mailHtml } from "../../src/deliver/mail-html.ts";
import { mailText } from "../../src/deliver/mail-text.ts";
import { subjectOf } from "../../src/deliver/message.ts";
import { annexCsv } from "../../src/edition/annex-csv.ts";
import { annexFlash } from "../../src/edition/annex-flash.ts";
import { annexMarkdown } from "../../src/edition/annex-markdown.ts";
import { type AnnexSheet, annexSheets } from "../../src/edition/annex-sheets.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { mailParts } from "../../src/io/mail-parts.ts";
import { readWords } from "../../src/io/read-words.ts";
import { fromWordsYaml } from "../../src/loaders/words-yaml.ts";
import { SAMPLE } from "./sample-edition.ts";

/** Keys whose texts are names for machines: no reader takes them for words. */
const NAMES = new Set([
  "kind",
  "id",
  "code",
  "date",
  "time",
  "zone",
  "month",
  "asOf",
  "period",
  "role",
  "chart",
  "fact",
]);

/** The same data with every letter of every word made another's, but for what is filled in. */
function foreign<Data>(data: Data, names: ReadonlySet<string> = new Set()): Data {
  const other = (text: string) =>
    text.replace(/(?<!\{)\{[a-z]+\}|\p{L}/gu, (found) => (found.length > 1 ? found : "щ"));
  const all = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return names.has(key) ? value : other(value);
    if (Array.isArray(value)) return value.map((one) => all(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, all(one, name)]));
  };
  return all(data) as Data;
}

const english = readWords("templates", "en");
const words = foreign(english);
const { release } = SAMPLE;
const told: Edition = {
  ...SAMPLE,
  release: { ...release, zone: "UTC", recorded: false },
  missing: ["One partner"],
};
const edition = foreign(told, NAMES);
const extras = { words, correction: true, page: "https://2.3/4", unsubscribe: "https://5.6/7", focus: [] };

/** What a machine reads beside the words: names of facts and charts, zones, files and addresses. */
const MACHINE = /[a-z]+(?:\.[\w@-]+)+|charts\/[\w.-]+|https?:\S+|UTC/g;

function latinIn(text: string): string[] {
  const ids = [...SAMPLE.charts, ...SAMPLE.tables].map(({ id }) => id);
  const bare = ids.reduce((left, id) => left.replaceAll(id, ""), text.replace(MACHINE, ""));
  return bare.match(/[A-Za-z]{2,}/g) ?? [];
}

function cellsOf(sheets: readonly AnnexSheet[]): string {
  const all = sheets.flatMap(({ name, title, notes, head, rows }) => [name, title, ...notes, ...head, ...rows.flat()]);
  return all.filter((cell) => typeof cell === "string").join("\n");
}

type Node = DefaultTreeAdapterMap["node"];

function seen(node: Node): string {
  if ("value" in node) return `${node.value}\n`;
  return "childNodes" in node && node.nodeName !== "style" ? node.childNodes.map(seen).join("") : "";
}

describe("an edition in another language", () => {
  it.each([
    ["the CSV", () => annexCsv(edition, words)],
    ["the Markdown", () => annexMarkdown(edition, words)],
    ["the flash", () => annexFlash(edition, words)],
    ["the workbook", () => cellsOf(annexSheets(edition, words))],
    ["the mail as text", () => mailText(edition, extras)],
    ["the mail as HTML", () => seen(parse(mailHtml(mailParts("templates"))(edition, extras)))],
    ["the subject of a correction", () => subjectOf(edition, 1, words)],
  ])("leaves no English word in %s", (_, written) => {
    expect(latinIn(written())).toEqual([]);
    expect(written()).toContain("щ");
  });

  it("passes the check of the mail", () => {
    const html = mailHtml(mailParts("templates"))(edition, extras);
    expect(() => checkMail(html, mailText(edition, extras), edition, extras)).not.toThrow();
  });
});

describe("the words of the files beside the page", () => {
  const text = readFileSync("templates/prose/en/words.yaml", "utf8");
  const wrong = (from: string, to: string) => () => fromWordsYaml(text.replace(from, to), "words.yaml");

  it("are refused with file and line when a pattern has no room for what it must say", () => {
    const line = text
      .slice(0, text.indexOf("  released: Released {day}, {time} {zone}, by {agency}"))
      .split("\n").length;
    expect(wrong("{zone}, by {agency}", "{zone}")).toThrow(`words.yaml:${line}`);
    expect(wrong("{zone}, by {agency}", "{zone}")).toThrow("it needs room for {day}, {time}, {zone}, {agency}");
    expect(wrong("{zone}, by {agency}", "{zone}, by {agency} in {town}")).toThrow("each once and no other");
  });

  it("are refused when a column of the workbook has no head", () => {
    expect(wrong("columns: [Kind, Note]", "columns: [Kind]")).toThrow(/words\.yaml:\d+/);
  });
});
