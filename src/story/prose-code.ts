import Handlebars from "handlebars";
import { proseHelpers } from "./prose-helpers.ts";
import { proseOptions } from "./prose-options.ts";
import type { Speaker } from "./say.ts";

/** A prose template as JavaScript, for the engine to take instead of the text; throws at a mistake in it. */
export function proseCode(text: string): string {
  // Only the names of the helpers count here, and they are the same whoever speaks.
  const names = Object.keys(proseHelpers({ words: {} } as Speaker, () => ""));
  return String(Handlebars.precompile(text, proseOptions(names)));
}
