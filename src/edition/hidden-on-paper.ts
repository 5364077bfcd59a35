/** What is there for those who listen, and neither on the screen nor on paper. */
const UNSEEN = "unseen";
// Every rule, whatever it says: to look for the one property at once goes over the fonts again and again.
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const HIDES = /\bdisplay:\s*none\b/;

/** The classes, and the addresses of links, that the page's own style sheet leaves off paper. */
export function hiddenOnPaper(style: string): Set<string> {
  const selectors = [...printRules(style).matchAll(RULE)].flatMap(([, list, body]) =>
    HIDES.test(body!) ? list!.replace(/\/\*.*?\*\//gs, "").split(",") : [],
  );
  return new Set([UNSEEN, ...selectors.flatMap((selector) => last(selector.trim()) ?? [])]);
}

/** The class or address that the last part of a selector names; one that asks for neighbours is left to the drawings. */
function last(selector: string): string | undefined {
  const part = selector.split(/[\s>]+/).at(-1)!;
  return /^\.([\w-]+)$/.exec(part)?.[1] ?? /^\[href="([^"]+)"\]$/.exec(part)?.[1];
}

/** Everything between the braces of each `@media print`. */
function printRules(style: string): string {
  return style
    .split(/@media print\s*\{/)
    .slice(1)
    .map((text) => text.slice(0, closing(text)))
    .join("\n");
}

function closing(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}
