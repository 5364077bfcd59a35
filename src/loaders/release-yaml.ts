import { z } from "../vocabulary/shapes.ts";
import { fromYaml } from "./yaml.ts";

const SHAPE = z.strictObject({
  kind: z.enum(["first-release", "revision", "archive"]),
  covers: z.string().nullish(),
  backfills: z.boolean(),
  note: z.string().nullish(),
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().min(1), retrieved: z.string(), trust: z.enum(["A", "B", "C", "D"]) }),
  ),
  /** What the gate doubted and somebody took on, and the raw answers from which the figures were read. */
  accepted: z
    .array(z.strictObject({ check: z.string(), row: z.string(), what: z.string(), reason: z.string().min(1) }))
    .optional(),
  answers: z
    .array(
      z.strictObject({ source: z.string(), question: z.string(), fetched: z.string(), sha256: z.array(z.string()) }),
    )
    .optional(),
});

/** What a release folder says of itself: whether it is a first print, and where its figures were found. */
export type ReleaseCard = z.infer<typeof SHAPE>;

/** The card of a release folder, every key checked. */
export function fromReleaseYaml(text: string, file: string): ReleaseCard {
  return fromYaml(text, file, SHAPE);
}
