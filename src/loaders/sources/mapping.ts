import { z } from "../../vocabulary/shapes.ts";
import { fromYaml } from "../yaml.ts";

const word = z.string().min(1);

/** What a flag of the source means: what becomes of the figure, or what is noted of it. */
export const FLAGS = [
  "normal",
  "provisional",
  "revised",
  "estimated",
  "forecast",
  "break",
  "low-reliability",
  "definition-differs",
  "negligible",
  "not-available",
  "not-applicable",
  "not-collected",
  "confidential",
] as const;
export type Flag = (typeof FLAGS)[number];

const ABSENCES = [
  "not-available",
  "nil-or-not-applicable",
  "not-applicable",
  "not-collected",
  "confidential",
  "not-a-number",
] as const;

const noun = z
  .strictObject({
    is: word.optional(),
    column: word.optional(),
    list: word.optional(),
    words: z.record(z.string(), word).optional(),
  })
  .refine((one) => (one.is === undefined) !== (one.column === undefined), "needs either `is` or `column`");
const flags = z.strictObject({
  column: word,
  letters: z.boolean().default(false),
  words: z.record(z.string(), z.enum(FLAGS)),
});

const SHAPE = z.strictObject({
  title: word,
  reporter: noun,
  partner: noun,
  product: noun,
  flow: noun,
  measure: noun,
  adjustment: noun,
  unit: noun,
  power: noun.optional(),
  terms: noun.optional(),
  known: noun.optional(),
  period: z.strictObject({ column: word }),
  value: z.strictObject({
    column: word,
    thousands: z.enum([",", ".", " ", "'"]).optional(),
    decimal: z.enum([".", ","]).default("."),
  }),
  status: z.enum(["final", "provisional", "revised"]).default("final"),
  flags: z.array(flags).default([]),
  absent: z.record(z.string(), z.enum(ABSENCES)).default({}),
  only: z.record(word, z.array(z.string())).default({}),
  leave: z.record(word, z.array(z.string())).default({}),
  groups: z.record(word, z.array(word)).default({}),
  delimiter: z.enum([",", ";", "\t", "|"]).default(","),
});

/** How the columns of a table become readings: for each of our nouns a fixed word, or a column with a code list or words of its own. */
export type Mapping = z.output<typeof SHAPE>;
export type Noun = z.output<typeof noun>;

/** A declared mapping, every key checked. */
export function fromMappingYaml(text: string, file: string): Mapping {
  return fromYaml(text, file, SHAPE as z.ZodType<Mapping>);
}
