import { dressedEdition } from "../../src/commands/edition-for.ts";
import { drawEdition, pageOf } from "../../src/commands/make.ts";
import type { Dressed } from "../../src/commands/theme-for.ts";

/** The edition of a month from the project's own data, its drawings and its page. */
export async function pageFor(economy: string, month: string, dressed: Dressed = {}) {
  const { edition, theme } = await dressedEdition({ economy, month, locale: "en", ...dressed }, () => {});
  const drawings = await drawEdition(edition, theme);
  return { edition, drawings, html: await pageOf(edition, drawings, theme) };
}
