import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { Chart } from "../../src/charts/chart.ts";

const path = createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json");
// The schema names formats, such as colours, that no validator knows by itself.
const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object);

/** What the schema that comes with Vega-Lite finds wrong with a chart's spec: the deepest complaint, since all others follow from it. */
export function schemaFaults({ id, spec }: Chart): string[] {
  if (validate(spec)) return [];
  const depth = (at: string) => at.split("/").length;
  const [deepest] = [...(validate.errors ?? [])].sort((a, b) => depth(b.instancePath) - depth(a.instancePath));
  return [`${id}: ${deepest?.instancePath} ${deepest?.message}`];
}
