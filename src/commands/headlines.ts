import { readLanguage } from "../io/read-language.ts";
import type { Published } from "../loaders/load.ts";
import { makeEdition } from "../pipeline.ts";
import { BriefingError, inWords } from "../problems.ts";
import type { Language } from "../story/language.ts";
import { plain } from "../story/prose.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { ListAsked } from "./list.ts";
import { published, wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** Prints one headline a month, as of the month's release, oldest first; returns the exit code. */
export function headlines(asked: ListAsked): number {
  const data = published(asked);
  const language = readLanguage(templatesFor(asked), asked.locale);
  for (const { period } of data.calendar) {
    const month = lastMonth(period);
    const said = headlineOf(asked, month, data, language);
    process.stdout.write(
      asked.json ? `${JSON.stringify({ month, ...said })}\n` : `${month}  ${said.headline ?? said.problem}\n`,
    );
  }
  return 0;
}

function headlineOf(
  asked: ListAsked,
  month: string,
  data: Published,
  language: Language,
): { headline?: string; problem?: string } {
  try {
    return { headline: plain(makeEdition(wanted({ ...asked, month }, data), data, language, {}).story.headline) };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { problem: inWords(error.problem).what };
  }
}
