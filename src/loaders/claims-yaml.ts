import type { ClaimWords } from "../vocabulary/claims.ts";
import { z } from "../vocabulary/shapes.ts";
import { fromYaml } from "./yaml.ts";

const list = z.array(z.string().min(1));
const assertion = z.strictObject({
  kind: z.string().min(1),
  is: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  holds: list.optional(),
});

const SHAPE: z.ZodType<ClaimWords> = z.strictObject({
  up: list,
  down: list,
  flat: list,
  wider: list,
  narrower: list,
  flows: z.strictObject({ exports: list, imports: list, balance: list }),
  wholes: list,
  phrases: z.record(
    z.string(),
    z.strictObject({ says: z.array(assertion).min(1), sign: z.enum(["up", "down"]).optional() }),
  ),
  watched: list,
  idle: list,
  counted: z.strictObject({ months: list, releases: list, place: list }),
  terms: z.string().min(1),
  yearAgo: list,
});

/** What the words of a locale assert. */
export function fromClaimsYaml(text: string, file: string): ClaimWords {
  return fromYaml(text, file, SHAPE);
}
