import Handlebars from "handlebars";
import { templateBroken } from "./template-broken.ts";

/** How every page template is compiled. */
export const TEMPLATE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { value: true, markup: true, list: true, some: true, each: true, if: true },
};

const HELPERS = ["value", "markup", "list", "some"];
const PRINTING = ["value", "markup"];

/** A page template as a tree in which each helper is told where it is called; what it may not do is a problem with its file and line. */
export function templateTree(name: string, text: string, partials: readonly string[]): hbs.AST.Program {
  const tree = parsed(name, text);
  const visitor = new Handlebars.Visitor();
  const at = (node: hbs.AST.Node) => `${fileOf(name)}:${node.loc.start.line}`;
  // Handlebars prints a missing value as nothing inside a partial, so a template may only print through a helper of ours.
  visitor.MustacheStatement = (node) => {
    const head = headOf(node);
    if (!node.escaped) templateBroken(at(node), `it prints "${head}" unescaped.`);
    if (!PRINTING.includes(head)) templateBroken(at(node), `it prints "${head}" without a helper.`);
    node.params.push(literal(at(node), node));
  };
  visitor.SubExpression = (node) => {
    if (!HELPERS.includes(headOf(node))) templateBroken(at(node), `it calls "${headOf(node)}", which is no helper.`);
    node.params.push(literal(at(node), node));
  };
  visitor.BlockStatement = (node) => {
    if (!["each", "if"].includes(headOf(node)))
      templateBroken(at(node), `it opens "${headOf(node)}", which is no helper.`);
    Handlebars.Visitor.prototype.BlockStatement.call(visitor, node);
  };
  visitor.PartialStatement = (node) => {
    const part = (node.name as hbs.AST.PathExpression).original;
    if (!partials.includes(part)) templateBroken(at(node), `it includes "${part}", and there is no ${fileOf(part)}.`);
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
    return templateBroken(`${fileOf(name)}:${line}`, `it cannot be read (${message.split("\n").at(-1)}).`);
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
