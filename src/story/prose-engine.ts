import Handlebars from "handlebars";
import type { ProseTemplate } from "./prose.ts";
import { proseOptions } from "./prose-options.ts";

type Helper = (this: unknown, ...args: never[]) => unknown;

/** The compiled templates of a locale; `voice` holds the helpers of the edition that is being told. */
export interface ProseEngine {
  readonly compiled: ReadonlyMap<string, { readonly file: string; readonly say: Handlebars.TemplateDelegate }>;
  voice: Readonly<Record<string, Helper>>;
}

// Compiling costs more than telling: it is done once for the same templates, however many editions they tell.
const kept = new Map<string, ProseEngine>();
const MOST = 8;

/** The engine of these very templates, compiled on first asking; their helpers are looked up in `voice` when they are called. */
export function engineOf(templates: readonly ProseTemplate[], helpers: readonly string[]): ProseEngine {
  const key = JSON.stringify([helpers, templates.map(({ name, file, text }) => [name, file, text])]);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const made = compile(templates, helpers);
  kept.set(key, made);
  return made;
}

function compile(templates: readonly ProseTemplate[], helpers: readonly string[]): ProseEngine {
  const handlebars = Handlebars.create();
  const options = proseOptions(helpers);
  const compiled = new Map(
    templates.map(({ name, file, text, ready }) => {
      const say = ready ? handlebars.template(ready) : handlebars.compile(text, options);
      handlebars.registerPartial(name, say);
      return [name, { file, say }];
    }),
  );
  const engine: ProseEngine = { compiled, voice: {} };
  for (const name of helpers)
    handlebars.registerHelper(name, function (this: unknown, ...args: unknown[]) {
      return engine.voice[name]!.apply(this, args as never[]);
    });
  return engine;
}
