import sax from "sax";
import { expect } from "vitest";
import { z } from "zod";

const DAY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const WHOLE = /^[a-z][a-z0-9+.-]*:/;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads an Atom feed as RFC 4287 wants it: which elements stand where and how often, dates, ids, links. Gives its entries. */
export function readAtom(text: string): { readonly id: string }[] {
  const feed = treeOf(text);
  expect(feed.name).toBe("feed");
  expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  checkElement(feed, { id: [1, 1], title: [1, 1], updated: [1, 1], link: [1, 9], entry: [0, 50] });
  expect(linksOf(feed, "self")).toHaveLength(1);
  const entries = childrenOf(feed, "entry");
  for (const entry of entries) {
    checkElement(entry, {
      id: [1, 1],
      title: [1, 1],
      updated: [1, 1],
      published: [0, 1],
      author: [1, 9],
      link: [1, 9],
      summary: [0, 1],
    });
    expect(linksOf(entry, "alternate")).toHaveLength(1);
    for (const author of childrenOf(entry, "author")) checkElement(author, { name: [1, 1] });
    for (const enclosure of linksOf(entry, "enclosure")) expect(Number(enclosure.attributes.length)).toBeGreaterThan(0);
  }
  const newest = entries.map((entry) => childrenOf(entry, "updated")[0]!.text);
  expect(newest).toEqual([...newest].sort().reverse());
  expect(childrenOf(feed, "updated")[0]!.text).toBe(newest[0]);
  const ids = entries.map((entry) => ({ id: childrenOf(entry, "id")[0]!.text }));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  return ids;
}

const item = z.strictObject({
  id: z.string().min(1),
  url: z.string().min(1),
  title: z.string().min(1),
  content_text: z.string().min(1),
  date_published: z.string().regex(DAY),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
});

const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.string().min(1),
  feed_url: z.string().min(1),
  items: z.array(item),
});

/** Reads a JSON Feed 1.1, in which nothing may stand that the standard does not name. Gives its items. */
export function readJsonFeed(text: string): z.infer<typeof item>[] {
  return jsonFeed.parse(JSON.parse(text)).items;
}

function checkElement(element: Element, wants: Readonly<Record<string, readonly [number, number]>>): void {
  for (const { name } of element.children) expect(Object.keys(wants), `${name} in ${element.name}`).toContain(name);
  for (const [name, [least, most]] of Object.entries(wants)) {
    const found = childrenOf(element, name);
    expect(found.length, `${name} in ${element.name}`).toBeGreaterThanOrEqual(least);
    expect(found.length, `${name} in ${element.name}`).toBeLessThanOrEqual(most);
    for (const { text } of found) {
      if (name === "updated" || name === "published") expect(text).toMatch(DAY);
      if (name === "id") expect(text).toMatch(WHOLE);
      if (name === "title" || name === "name") expect(text.trim()).not.toBe("");
    }
  }
  for (const { attributes } of childrenOf(element, "link")) expect(attributes.href).toBeTruthy();
}

function linksOf(element: Element, rel: string): Element[] {
  return childrenOf(element, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === rel);
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

function treeOf(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = sax.parser(true, {});
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  parser.ontext = (part) => {
    open.at(-1)!.text += part;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(text).close();
  return root.children[0]!;
}
