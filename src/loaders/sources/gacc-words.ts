import { z } from "../../vocabulary/shapes.ts";
import { fromYaml } from "../yaml.ts";
import { tidy } from "./tidy.ts";

const words = z.array(z.string().transform((word) => tidy(word).toLowerCase())).min(1);

const SHAPE = z.strictObject({
  titles: z
    .array(z.strictObject({ kind: z.enum(["total", "partners", "regimes", "exports-goods", "imports-goods"]), words }))
    .min(1),
  currencies: z.array(z.strictObject({ currency: z.string().min(1), words })).min(1),
  unit: words,
  months: z.array(words).length(12),
  through: words,
  flows: z.strictObject({ both: words, balance: words, exports: words, imports: words }),
  "year-on-year": words,
  "month-on-month": words,
  "quantity-unit": words,
  quantity: words,
  value: words,
  nil: words,
  prefixes: words,
  notes: words,
});

/** The words of the office's tables by what they mean, each in the form in which texts are compared. */
export type GaccWords = z.output<typeof SHAPE>;
export type GaccKind = GaccWords["titles"][number]["kind"];

/** The words of the office's tables, every list there. */
export function fromGaccYaml(text: string, file: string): GaccWords {
  return fromYaml(text, file, SHAPE as unknown as z.ZodType<GaccWords>);
}

/** The longest of the words that the text holds; undefined when it holds none. */
export function wordIn(text: string, choices: readonly string[]): string | undefined {
  const held = choices.filter((word) => word !== "" && text.includes(word));
  return held.toSorted((a, b) => b.length - a.length)[0];
}
