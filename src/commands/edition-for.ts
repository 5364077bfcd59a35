import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { kept } from "../io/kept.ts";
import type { Progress } from "../io/progress.ts";
import { readData } from "../io/read-data.ts";
import { readLanguage } from "../io/read-language.ts";
import { programRoot, versions } from "../io/root.ts";
import { makeEdition } from "../pipeline.ts";
import { keyOf, loaded } from "./loaded.ts";
import { type Asked, dataFolder, economyOf, wanted } from "./request.ts";

/** The edition that is asked for, as plain data; made anew only when the figures, the language or the program have changed. */
export function editionFor(asked: Asked & { readonly locale: string }, say: Progress): Edition {
  say("Reading the figures");
  const economy = economyOf(asked);
  const files = readData(dataFolder(asked), economy);
  const language = readLanguage(join(programRoot(), "templates"), asked.locale);
  const { month, asOf } = asked;
  const text = kept("edition", [economy, month, asOf, keyOf(files), language, versions()], () => {
    const data = loaded(economy, files);
    const want = wanted(asked, data);
    say(`Looking for the news of ${want.month} in ${data.economy.name}, as known on ${want.asOf}`);
    return JSON.stringify(makeEdition(want, data, language, versions()));
  });
  return JSON.parse(text) as Edition;
}
