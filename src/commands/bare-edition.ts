import type { Progress } from "../io/progress.ts";
import { readLanguage } from "../io/read-language.ts";
import { versions } from "../io/root.ts";
import type { TextFile } from "../loaders/load.ts";
import { makeEdition } from "../pipeline.ts";
import { bases } from "./bases.ts";
import { believed } from "./believed.ts";
import type { BareEdition, EditionAsked, OnDressedCharts } from "./edition-for.ts";
import { loaded } from "./loaded.ts";
import { wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** The edition that is asked for, made from the files of its economy. */
export function bareEdition(
  asked: EditionAsked & { readonly economy: string },
  files: readonly TextFile[],
  say: Progress,
  onCharts?: OnDressedCharts,
): BareEdition {
  const data = loaded(asked.economy, files);
  const want = wanted(asked, data);
  const language = readLanguage(templatesFor(asked), asked.locale);
  say(`Looking for the news of ${want.month} in ${data.economy.name}, as known on ${want.asOf}`);
  // On a day that was given the newest month that is held must be the newest that was out.
  believed(data, want, { month: asked.month, ...(asked.asOf === want.asOf ? { on: want.asOf } : {}) });
  const { id, theme } = data.economy;
  const dressing = { id, theme };
  const edition = makeEdition(want, data, language, versions(), bases, (charts) => onCharts?.(charts, dressing));
  return { edition, dressing };
}
