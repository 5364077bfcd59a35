import { expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { wanted } from "../../src/commands/request.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { real } from "./real.ts";

const language = readLanguage("templates", "en");

it.each([
  ["china", "2025-11"],
  ["united-states", "2020-03"],
])("tells of charts of %s in %s before its news is found, and the page has these very pictures", (economy, month) => {
  const data = real(economy);
  const told: (readonly Chart[])[] = [];
  const want = wanted({ economy, month, asOf: "release" }, data);
  const { charts } = makeEdition(want, data, language, { tradebrief: "0" }, undefined, (some) => told.push(some));
  expect(told).toHaveLength(2);
  const specs = new Map(charts.map((chart) => [chart.id, chart.spec]));
  const shown = told[0]!.filter(({ id }) => specs.has(id));
  expect(shown.length).toBeGreaterThan(1);
  for (const { id, spec } of shown) expect(spec).toEqual(specs.get(id));
});
