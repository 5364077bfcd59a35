import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answersIn } from "../../src/io/answers.ts";
import { callCounter } from "../../src/io/call-counter.ts";
import { fetchSource } from "../../src/io/fetch-source.ts";
import { fromMappingYaml } from "../../src/loaders/sources/mapping.ts";
import { readAnswer } from "../../src/loaders/sources/read-answer.ts";
import { requests } from "../../src/loaders/sources/requests.ts";
import { fromSourceYaml } from "../../src/loaders/sources/source-yaml.ts";
import { at } from "../given/figures.ts";
import { book, given, givenBytes } from "../loaders/sources/book.ts";
import { type SourceServer, saying, sourceServer } from "./server.ts";

let server: SourceServer;
let folder: string;
beforeAll(async () => {
  server = await sourceServer();
  folder = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const own = new Map([["declared", fromMappingYaml(given("declared.yaml"), "declared.yaml")]]);

/** Format, answer kept beside the tests, how many figures it holds, and what the declaration says beside. */
const ANSWERS: readonly [format: string, name: string, figures: number, more?: string, query?: string][] = [
  ["gacc", "gacc-total-2024-11-usd.html", 10],
  ["gacc", "gacc-regimes-2026-02.html", 1],
  ["eastmoney", "eastmoney-2022-12.json.txt", 10],
  ["comtrade", "comtrade-2022.json.txt", 1],
  ["census-api", "census-api-2016.json.txt", 1],
  ["fred-csv", "fred.csv", 1],
  ["fred-json", "fred-vintages.json.txt", 1, "series: [IMPCH]", "?id={series}"],
  ["json-stat", "jsonstat-shape.json.txt", 1, "mapping: eurostat-ext-st"],
  ["eurostat-tsv", "eurostat-easitc.tsv", 1, "mapping: eurostat-ext-st"],
  ["csv", "eurostat-easitc.csv", 1, "mapping: eurostat-ext-st-csv"],
  ["csv", "imf-imts.csv", 1, "mapping: imf-imts"],
  ["csv", "oecd-sdmx.csv", 1, "mapping: oecd-imts"],
  ["sdmx-json", "sdmx-1.0.json.txt", 1, "mapping: oecd-imts"],
  ["dbnomics", "dbnomics-shape.json.txt", 3, "mapping: dbnomics-imf-dot"],
  ["world-bank", "world-bank-shape.json.txt", 1, "mapping: world-bank"],
  ["csv", "declared.csv", 1, "mapping: declared"],
];

test.each(ANSWERS)(
  "an answer of the format %s, %s, comes over the network whole",
  async (format, name, figures, more = "every: 0", query = "") => {
    server.answer(saying(givenBytes(name)));
    const yaml = `sources:\n  one:\n    title: T\n    trust: A\n    format: ${format}\n    url: "${server.url}/${name}${query}"\n    ${more}\n`;
    const [source] = fromSourceYaml(yaml, "sources.yaml");
    const asked = requests(source!, at("2025-01"), at("2025-11"));
    const got = await fetchSource(asked, {
      source: source!,
      answers: answersIn(join(folder, name)),
      env: {},
      tell: () => undefined,
      calls: callCounter(folder, folder),
    });
    const readings = got.answered.flatMap((answer) => readAnswer(answer, source!, book, own));
    expect(readings.length).toBeGreaterThanOrEqual(figures);
    expect(Buffer.from(got.answered[0]!.pages[0]!).equals(givenBytes(name))).toBe(true);
  },
);

test("a source is asked for so many months at a time as it allows, series by series", () => {
  const yaml =
    'sources:\n  one:\n    title: T\n    trust: A\n    format: comtrade\n    url: "https://a.example/{series}?p={months}&from={since}&to={until-year}"\n    months: 2\n    series: [x, y]\n';
  const [source] = fromSourceYaml(yaml, "sources.yaml");
  expect(requests(source!, at("2024-12"), at("2025-02")).map(({ url }) => url)).toEqual([
    "https://a.example/x?p=202412,202501&from=2024-12&to=2025",
    "https://a.example/x?p=202502&from=2025-02&to=2025",
    "https://a.example/y?p=202412,202501&from=2024-12&to=2025",
    "https://a.example/y?p=202502&from=2025-02&to=2025",
  ]);
});
