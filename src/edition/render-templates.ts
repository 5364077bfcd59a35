import Handlebars from "handlebars";
import { Markup } from "./render-markup.ts";

const HELPERS = { value, markup, list, some } as const;
const KNOWN = { value: true, markup: true, list: true, some: true, each: true, if: true };
const OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: KNOWN };

/** A page template set, compiled: takes the view, gives the text. It throws on any value that the view does not hold. */
export function compileTemplates(templates: Readonly<Record<string, string>>): (view: object) => string {
  const { page, ...partials } = templates;
  if (page === undefined) throw new Error("There is no page template.");
  const engine = Handlebars.create();
  for (const name of ["log", "lookup", "with"]) engine.unregisterHelper(name);
  engine.registerHelper(HELPERS);
  for (const [name, text] of Object.entries(partials))
    engine.registerPartial(name, engine.compile(checked(name, text), OPTIONS));
  const run = engine.compile(checked("page", page), OPTIONS);
  return (view) => run(bare(view));
}

// Handlebars prints a missing value as nothing inside a partial, so a template may only print through a helper of ours.
function checked(name: string, text: string): hbs.AST.Program {
  const tree = Handlebars.parse(text);
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = (node) => {
    const head = (node.path as hbs.AST.PathExpression).original;
    const place = `${name}.hbs:${node.loc.start.line}`;
    if (!node.escaped) throw new Error(`${place} prints "${head}" unescaped.`);
    if (head !== "value" && head !== "markup") throw new Error(`${place} prints "${head}" without a helper.`);
  };
  visitor.accept(tree);
  return tree;
}

/** A copy in which nothing is inherited, so that a path can only meet what was put there. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null || value instanceof Markup) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copy[key] = bare(inner);
  return copy;
}

function look(context: unknown, path: string): unknown {
  let found = context;
  for (const key of path === "." ? [] : path.split(".")) {
    const holder = found as Record<string, unknown> | null | undefined;
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return missing(path);
    found = holder[key];
  }
  return found ?? missing(path);
}

function missing(path: string): never {
  throw new Error(`The page needs "${path}", and there is none.`);
}

function value(this: unknown, path: string): string {
  const found = look(this, path);
  if (typeof found === "object" && !(found instanceof String)) throw new Error(`"${path}" is not text.`);
  return String(found);
}

function markup(this: unknown, path: string): Handlebars.SafeString {
  const found = look(this, path);
  if (!(found instanceof Markup)) throw new Error(`"${path}" is not markup that the page wrote itself.`);
  return new Handlebars.SafeString(found.html);
}

function list(this: unknown, path: string): readonly unknown[] {
  const found = look(this, path);
  return Array.isArray(found) ? found : missing(path);
}

function some(this: unknown, path: string): boolean {
  const found = look(this, path);
  return Array.isArray(found) ? found.length > 0 : Boolean(found instanceof Markup ? found.html : found);
}
