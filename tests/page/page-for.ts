import { editionFor } from "../../src/commands/edition-for.ts";
import { drawEdition, pageOf } from "../../src/commands/make.ts";

/** The edition of a month from the project's own data, its drawings and its page. */
export async function pageFor(economy: string, month: string) {
  const edition = editionFor({ economy, month, locale: "en" }, () => {});
  const drawings = await drawEdition(edition);
  return { edition, drawings, html: await pageOf(edition, drawings) };
}
