import Handlebars from "handlebars";
import type { ReadyTemplate } from "../vocabulary/ready-template.ts";
import { Markup } from "./render-markup.ts";
import { templateBroken } from "./template-broken.ts";
import { TEMPLATE_OPTIONS, templateTree } from "./template-tree.ts";

const HELPERS = { value, markup, list, some } as const;

// A batch renders the same templates thousands of times; a desk has but a few sets of them.
const kept = new Map<string, (view: object) => string>();
const MOST = 8;

/**
 * A page template set, compiled once: takes the view, gives the text. A mistake in a template is a problem with its file and line.
 * What of them is `ready` was compiled beforehand from these very texts by `templateCode`.
 */
export function compileTemplates(
  templates: Readonly<Record<string, string>>,
  ready: Readonly<Record<string, ReadyTemplate>> = {},
): (view: object) => string {
  const key = JSON.stringify(templates);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const made = compile(templates, ready);
  kept.set(key, made);
  return made;
}

function compile(
  { page, ...partials }: Readonly<Record<string, string>>,
  ready: Readonly<Record<string, ReadyTemplate>>,
): (view: object) => string {
  if (page === undefined) throw new Error("There is no page template.");
  const engine = Handlebars.create();
  for (const name of ["log", "lookup", "with"]) engine.unregisterHelper(name);
  engine.registerHelper(HELPERS);
  const names = Object.keys(partials);
  const made = (name: string, text: string) =>
    ready[name] ? engine.template(ready[name]) : engine.compile(templateTree(name, text, names), TEMPLATE_OPTIONS);
  for (const [name, text] of Object.entries(partials)) engine.registerPartial(name, made(name, text));
  const run = made("page", page);
  return (view) => run(bare(view));
}

/** A copy in which nothing is inherited, so that a path can only meet what was put there. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null || value instanceof Markup) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copy[key] = bare(inner);
  return copy;
}

function look(context: unknown, path: string, at: string): unknown {
  let found = context;
  for (const key of path === "." ? [] : path.split(".")) {
    const holder = found as Record<string, unknown> | null | undefined;
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return missing(path, at);
    found = holder[key];
  }
  return found ?? missing(path, at);
}

function missing(path: string, at: string): never {
  return templateBroken(at, `it needs "${path}", and there is none.`);
}

function value(this: unknown, path: string, at: string): string {
  const found = look(this, path, at);
  if (typeof found === "object" && !(found instanceof String)) return templateBroken(at, `"${path}" is not text.`);
  return String(found);
}

function markup(this: unknown, path: string, at: string): Handlebars.SafeString {
  const found = look(this, path, at);
  if (!(found instanceof Markup)) return templateBroken(at, `"${path}" is not markup that the page wrote itself.`);
  return new Handlebars.SafeString(found.html);
}

function list(this: unknown, path: string, at: string): readonly unknown[] {
  const found = look(this, path, at);
  return Array.isArray(found) ? found : missing(path, at);
}

function some(this: unknown, path: string, at: string): boolean {
  const found = look(this, path, at);
  return Array.isArray(found) ? found.length > 0 : Boolean(found instanceof Markup ? found.html : found);
}
