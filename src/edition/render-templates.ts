import Handlebars from "handlebars";
import { raise } from "../problems.ts";
import { Markup } from "./render-markup.ts";

const HELPERS = { value, markup, list, some } as const;
const PRINTING = ["value", "markup"];
const KNOWN = { value: true, markup: true, list: true, some: true, each: true, if: true };
const OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: KNOWN };

// A batch renders the same templates thousands of times; a desk has but a few sets of them.
const kept = new Map<string, (view: object) => string>();
const MOST = 8;

/** A page template set, compiled once: takes the view, gives the text. A mistake in a template is a problem with its file and line. */
export function compileTemplates(templates: Readonly<Record<string, string>>): (view: object) => string {
  const key = JSON.stringify(templates);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const made = compile(templates);
  kept.set(key, made);
  return made;
}

function compile(templates: Readonly<Record<string, string>>): (view: object) => string {
  const { page, ...partials } = templates;
  if (page === undefined) throw new Error("There is no page template.");
  const engine = Handlebars.create();
  for (const name of ["log", "lookup", "with"]) engine.unregisterHelper(name);
  engine.registerHelper(HELPERS);
  for (const [name, text] of Object.entries(partials))
    engine.registerPartial(name, engine.compile(checked(name, text, partials), OPTIONS));
  const run = engine.compile(checked("page", page, partials), OPTIONS);
  return (view) => run(bare(view));
}

function checked(name: string, text: string, partials: Readonly<Record<string, string>>): hbs.AST.Program {
  const tree = parsed(name, text);
  const visitor = new Handlebars.Visitor();
  const at = (node: hbs.AST.Node) => `${fileOf(name)}:${node.loc.start.line}`;
  // Handlebars prints a missing value as nothing inside a partial, so a template may only print through a helper of ours.
  visitor.MustacheStatement = (node) => {
    const head = headOf(node);
    if (!node.escaped) broken(at(node), `it prints "${head}" unescaped.`);
    if (!PRINTING.includes(head)) broken(at(node), `it prints "${head}" without a helper.`);
    node.params.push(literal(at(node), node));
  };
  visitor.SubExpression = (node) => {
    if (!(headOf(node) in HELPERS)) broken(at(node), `it calls "${headOf(node)}", which is no helper.`);
    node.params.push(literal(at(node), node));
  };
  visitor.BlockStatement = (node) => {
    if (!["each", "if"].includes(headOf(node))) broken(at(node), `it opens "${headOf(node)}", which is no helper.`);
    Handlebars.Visitor.prototype.BlockStatement.call(visitor, node);
  };
  visitor.PartialStatement = (node) => {
    const part = (node.name as hbs.AST.PathExpression).original;
    if (!(part in partials)) broken(at(node), `it includes "${part}", and there is no ${fileOf(part)}.`);
  };
  visitor.accept(tree);
  return tree;
}

function parsed(name: string, text: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line = / line (\d+)| - (\d+):/.exec(message)?.slice(1).find(Boolean) ?? "1";
    return broken(`${fileOf(name)}:${line}`, `it cannot be read (${message.split("\n").at(-1)}).`);
  }
}

function headOf(node: { readonly path: hbs.AST.Node }): string {
  return (node.path as hbs.AST.PathExpression).original;
}

function fileOf(name: string): string {
  return `templates/page/${name}.hbs`;
}

// Each helper is told where it is called, since Handlebars does not tell.
function literal(text: string, { loc }: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: "StringLiteral", value: text, original: text, loc };
}

function broken(at: string, what: string): never {
  const colon = at.lastIndexOf(":");
  return raise({
    kind: "template-broken",
    place: { file: at.slice(0, colon), line: Number(at.slice(colon + 1)) },
    what,
  });
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
  return broken(at, `it needs "${path}", and there is none.`);
}

function value(this: unknown, path: string, at: string): string {
  const found = look(this, path, at);
  if (typeof found === "object" && !(found instanceof String)) return broken(at, `"${path}" is not text.`);
  return String(found);
}

function markup(this: unknown, path: string, at: string): Handlebars.SafeString {
  const found = look(this, path, at);
  if (!(found instanceof Markup)) return broken(at, `"${path}" is not markup that the page wrote itself.`);
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
