import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS, templateTree } from "./template-tree.ts";

/** A page template of that name as JavaScript, for `compileTemplates` to take instead of the text; a mistake in it is a problem. */
export function templateCode(name: string, text: string, partials: readonly string[]): string {
  return String(Handlebars.precompile(templateTree(name, text, partials), TEMPLATE_OPTIONS));
}
