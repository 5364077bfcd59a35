import { textOf } from "../loaders/sources/answer.ts";
import { linksIn } from "../loaders/sources/index-links.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Request } from "../loaders/sources/requests.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { type AskGround, askPage } from "./ask-page.ts";

/** The questions that a page of links leads to, but for those whose answers are held. */
export async function linksOf(asked: readonly Request[], ground: AskGround): Promise<Request[]> {
  const { source, answers } = ground;
  const found: Request[] = [];
  for (const question of asked) {
    const page = await askPage(question, 1, 0, undefined, ground);
    if (page.kind !== "fresh") continue;
    const links = linksIn(
      textOf(page.bytes, source.id, source.charset ?? page.charset),
      source.id,
      question.url,
      source.index!,
    );
    found.push(...links.map((url) => ({ name: `${source.id} ${url}`, url, series: null })));
  }
  for (const { url } of found) refuseStranger(new URL(url), source);
  // A table never changes under its address: what is held is not asked for again.
  return found.filter(({ name }) => !answers.last(name)?.held);
}

/** Stops at a link to a host that is not declared, to something other than the web, or back to an open line. */
function refuseStranger({ host, protocol }: URL, { id, url, hosts }: Source): void {
  const [own, lines] = [new URL(url), ["https:", "http:"]];
  const isOpen = protocol === "http:" && own.protocol === "https:";
  if (lines.includes(protocol) && !isOpen && [own.host, ...hosts].includes(host)) return;
  refusePull(
    `${id}: the page of links leads to ${protocol}//${host}, which is not declared.`,
    "If the tables lie there, name the host under hosts in sources.yaml, and the address with https://.",
  );
}
