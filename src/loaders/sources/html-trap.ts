import { malformed } from "./malformed.ts";

const MOST_TAGS = 400_000;
const DEEPEST = 1_000;
const REMEDY = "It may be a trap; open the address in a browser, and fetch the page again.";

/** Tags that need no end: the next of their kind ends them, so that they do not nest by themselves. */
const OPEN_ENDED = new Set(
  "area base br col colgroup dd dt embed hr img input li link meta option optgroup p rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

/** Stops at a page with more tags, or tags nested deeper, than a page for people has: it would be read for hours, or fill the memory. */
export function refuseTrap(text: string, file: string): void {
  const open = new Map<string, number>();
  let [tags, depth] = [0, 0];
  for (const [, end, name] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (++tags > MOST_TAGS) malformed({ file }, `the page has more than ${MOST_TAGS} tags.`, REMEDY);
    const tag = name!.toLowerCase();
    const now = open.get(tag) ?? 0;
    if (OPEN_ENDED.has(tag) || (end && now === 0)) continue;
    open.set(tag, now + (end ? -1 : 1));
    depth += end ? -1 : 1;
    if (depth > DEEPEST) malformed({ file }, `the page nests deeper than ${DEEPEST} tags.`, REMEDY);
  }
}
