import { raise } from "../problems.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { z } from "../vocabulary/shapes.ts";
import { fromYaml } from "./yaml.ts";

const word = z.string().min(1);
const codes = z.array(word);
const flow = z.enum(["exports", "imports", "balance"]);

const SHAPE: z.ZodType<Economy> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, "a lower-case folder name"),
  code: word,
  name: word,
  adjective: word,
  possessive: word,
  title: word.optional(),
  aliases: codes.optional(),
  agency: z.strictObject({ name: word, short: word, url: word }),
  currency: word,
  currencies: z.array(z.strictObject({ code: word, one: word, many: word, symbol: word })).min(1),
  scale: z.enum(["million", "billion"]),
  adjustment: z.enum(["unadjusted", "seasonally-adjusted"]),
  valuation: z.strictObject({ exports: word, imports: word }),
  combined: z
    .strictObject({
      from: z.int(),
      first: z.int().min(1).max(12),
      last: z.int().min(1).max(12),
      name: word,
      reason: word,
    })
    .nullable(),
  release: z.strictObject({ zone: word, time: z.string().regex(/^\d\d:\d\d$/, "an hour such as 11:00") }),
  partners: z.array(
    z.strictObject({
      code: word,
      name: word,
      short: word,
      kind: z.enum(["country", "group"]),
      aliases: codes.optional(),
      demonyms: codes.optional(),
      contains: codes,
    }),
  ),
  watch: z.strictObject({ lead: codes, destinations: codes, origins: codes }),
  products: z.array(z.strictObject({ code: word, name: word, within: word.nullable() })),
  milestones: z.array(z.strictObject({ flow, frame: z.enum(["month", "year-to-date"]), at: z.number().positive() })),
  threshold: z.number().positive(),
  polls: z.array(z.strictObject({ id: word, name: word, forecast: word.optional() })),
  theme: word.optional(),
});

/** What an economy.yaml says, every key checked and every code that it watches known to its own lists. */
export function fromEconomyYaml(text: string, file: string): Economy {
  const economy = fromYaml(text, file, SHAPE);
  const partners = new Set(economy.partners.map((partner) => partner.code));
  const watched = [
    ...economy.watch.lead,
    ...economy.watch.destinations,
    ...economy.watch.origins,
    ...economy.partners.flatMap((partner) => partner.contains),
  ];
  const stranger = watched.find((code) => !partners.has(code));
  if (stranger !== undefined) {
    raise({
      kind: "data-malformed",
      place: { file },
      what: `the partner "${stranger}" is watched but not in the list of partners.`,
      remedy: "Add it under partners, with its names.",
    });
  }
  if (!economy.currencies.some((currency) => currency.code === economy.currency)) {
    raise({
      kind: "data-malformed",
      place: { file },
      what: `the currency "${economy.currency}" is not in the list of currencies.`,
      remedy: "Add it under currencies, with its words.",
    });
  }
  return economy;
}
