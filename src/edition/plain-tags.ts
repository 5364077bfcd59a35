/** What a plain page may have an element in, and what stands in it. */
export interface PlainTag {
  readonly name: string;
  readonly endTag: string;
  /** Void elements have no content; of `text` nothing is read but its end tag, of `words` references too; between the parts of `frame` stands white space alone. */
  readonly holds: "nothing" | "text" | "words" | "frame" | "flow" | "drawing";
  /** The only elements that it may stand in; without them, wherever there is text. */
  readonly within?: readonly string[];
  /** Its start tag would end a paragraph that is open. */
  readonly block?: true;
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

const BLOCKS =
  "address article aside blockquote details div dl figcaption figure footer header main nav ol p section summary ul";
const INLINE = "a abbr b cite code data em i mark q s small span strong sub sup time u picture";

/** The elements of a plain page outside of drawings, by name: none of them is ever opened or closed by another's tag, where they stand as `within` and `block` say. */
export const PLAIN_TAGS: ReadonlyMap<string, PlainTag> = byName([
  tag("head", "frame", { within: ["html"] }),
  tag("body", "flow", { within: ["html"] }),
  ...["meta", "link"].map((name) => tag(name, "nothing", { within: ["head"] })),
  tag("style", "text", { within: ["head"] }),
  tag("title", "words", { within: ["head"] }),
  ...names(BLOCKS).map((name) => tag(name, "flow", { block: true })),
  ...HEADINGS.map((name) => tag(name, "flow", { block: true })),
  tag("li", "flow", { within: ["ul", "ol"] }),
  ...["dt", "dd"].map((name) => tag(name, "flow", { within: ["dl"] })),
  tag("table", "frame", { block: true }),
  tag("caption", "flow", { within: ["table"] }),
  ...["thead", "tbody", "tfoot"].map((name) => tag(name, "frame", { within: ["table"] })),
  tag("tr", "frame", { within: ["thead", "tbody", "tfoot"] }),
  ...["th", "td"].map((name) => tag(name, "flow", { within: ["tr"] })),
  ...names(INLINE).map((name) => tag(name, "flow")),
  ...names("br img source wbr").map((name) => tag(name, "nothing")),
  tag("svg", "drawing"),
]);

/** The elements within drawings. None has a name that HTML would spell otherwise, or lets HTML in. */
export const DRAWN_TAGS: ReadonlyMap<string, PlainTag> = byName(
  names("circle defs ellipse g line path polygon polyline rect text tspan").map((name) => tag(name, "drawing")),
);

/** Whether the one heading would end the other. */
export function isHeading(name: string): boolean {
  return HEADINGS.includes(name);
}

function tag(name: string, holds: PlainTag["holds"], where: Pick<PlainTag, "within" | "block"> = {}): PlainTag {
  return { name, endTag: `</${name}>`, holds, ...where };
}

function names(list: string): string[] {
  return list.split(" ");
}

function byName(tags: readonly PlainTag[]): ReadonlyMap<string, PlainTag> {
  return new Map(tags.map((one) => [one.name, one]));
}
