import { z } from "../vocabulary/shapes.ts";
import type { WordList } from "../vocabulary/words.ts";
import { outputWords } from "./output-words.ts";
import { fromYaml } from "./yaml.ts";

const word = z.string().min(1);
const paces = z.strictObject({ slight: word, mild: word, plain: word, strong: word, extreme: word });
const choices = z.array(word).min(1);
const pacesWithChoice = z.strictObject({
  slight: choices,
  mild: choices,
  plain: choices,
  strong: choices,
  extreme: choices,
});
const scales = z.strictObject({ million: word, billion: word, trillion: word });
const flows = z.strictObject({ exports: word, imports: word });
const table = z.strictObject({ caption: word, columns: choices, foot: word });

const SHAPE: z.ZodType<WordList> = z.strictObject({
  months: z.array(word).length(12),
  ordinals: choices,
  cardinals: choices,
  suffixes: choices,
  and: word,
  scales,
  "short-scales": scales,
  percent: word,
  points: z.strictObject({ one: word, many: word }),
  hedges: z.strictObject({ below: word, above: word }),
  flows,
  shipments: flows,
  towards: flows,
  sides: z.strictObject({ surplus: word, deficit: word }),
  rose: pacesWithChoice,
  fell: pacesWithChoice,
  rise: paces,
  fall: paces,
  rising: paces,
  falling: paces,
  "short-months": z.array(word).length(12),
  charts: z.strictObject({
    period: word,
    year: word,
    partner: word,
    growth: word,
    contribution: word,
    forecast: word,
    record: word,
    product: word,
    outcome: word,
    gap: word,
    first: word,
    now: word,
    others: word,
    total: word,
  }),
  tables: z.strictObject({ recent: table, partners: table, goods: table, forecasts: table, revisions: table }),
  ...outputWords,
  "no-change": z.strictObject({ past: word, present: word, participle: word }),
});

/** The words of a locale, every list complete. */
export function fromWordsYaml(text: string, file: string): WordList {
  return fromYaml(text, file, SHAPE);
}
