import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import type { Progress } from "../io/progress.ts";
import { readLanguage } from "../io/read-language.ts";
import { programRoot, versions } from "../io/root.ts";
import { makeEdition } from "../pipeline.ts";
import { type Asked, published, wanted } from "./request.ts";

/** The edition that is asked for, as plain data. */
export function editionFor(asked: Asked & { readonly locale: string }, say: Progress): Edition {
  say("Reading the figures");
  const data = published(asked);
  const want = wanted(asked, data);
  const language = readLanguage(join(programRoot(), "templates"), asked.locale);
  say(`Looking for the news of ${want.month} in ${data.economy.name}, as known on ${want.asOf}`);
  return makeEdition(want, data, language, versions());
}
