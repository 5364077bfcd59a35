import { z } from "../vocabulary/shapes.ts";
import { fromYaml } from "./yaml.ts";

const codes = z.array(z.string().min(1)).default([]);
const SHAPE = z.strictObject({
  economies: z.union([z.literal("all"), z.array(z.string())]).default("all"),
  /** `latest`, `all`, a month, a range `2024-01..2025-11`, or a list of these. */
  months: z.union([z.string(), z.array(z.string())]).default("latest"),
  "as-of": z.string().default("release"),
  locales: z.array(z.string()).default(["en"]),
  formats: z.array(z.string()).default(["html", "pdf"]),
  theme: z.string().optional(),
  paper: z.enum(["a4", "letter"]).optional(),
  readers: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "a name has small letters, digits and hyphens"),
        partners: codes,
        products: codes,
        sections: codes,
        /** A published currency of the economies, by its code. */
        currency: z.string().optional(),
        theme: z.string().optional(),
        paper: z.enum(["a4", "letter"]).optional(),
        economies: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** Which editions a batch makes: economies, months, languages, formats, and the lists of its readers. */
export type BatchList = z.infer<typeof SHAPE>;

/** The batch that a YAML file asks for; the first fault is a problem with its place. */
export function fromBatchYaml(text: string, file: string): BatchList {
  return fromYaml(text, file, SHAPE as z.ZodType<BatchList>);
}
