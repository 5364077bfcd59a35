import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALL_SOURCES } from "./all-sources.ts";
import type { SourceCase } from "./source-case.ts";

const [START, END] = ["<!-- from the tests: npm run accept rewrites it -->", "<!-- end -->"];
const HEAD = "| source | format | loader | genuine | of its shape | bad days | holds |\n|---|---|---|--:|--:|--:|---|";

test("docs/sources.md has the coverage that these tests have", async () => {
  const page = readFileSync("docs/sources.md", "utf8");
  const [before, after] = [page.slice(0, page.indexOf(START)), page.slice(page.indexOf(END))];
  expect(page).toContain(START);
  const rows = ALL_SOURCES.map(rowOf).join("\n");
  const days = ALL_SOURCES.map(
    (one) => `- **${one.source}, ${one.format}**: ${one.badDays.map(({ name }) => name).join("; ")}.`,
  ).join("\n");
  const text = `${before}${START}\n${HEAD}\n${rows}\n\nThe bad days, each refused with its place and a remedy:\n\n${days}\n${after}`;
  await expect(text).toMatchFileSnapshot("../../../docs/sources.md");
});

function rowOf({ source, format, loader, examples, badDays, holds }: SourceCase): string {
  const genuine = examples.filter(({ origin }) => origin === "genuine").length;
  const file = loader.split(" ")[0]!;
  const linked = loader.replace(file, `[${file}](../src/loaders/sources/${file})`);
  return `| ${source} | ${format} | ${linked} | ${genuine} | ${examples.length - genuine} | ${badDays.length} | ${holds} |`;
}
