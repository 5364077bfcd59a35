import { templateCode } from "./edition/template-code.ts";
import { pageTemplates } from "./io/page-templates.ts";
import { readLanguage } from "./io/read-language.ts";
import { readyName } from "./io/ready-template.ts";
import { programTemplates, templateNames } from "./io/templates.ts";
import { proseCode } from "./story/prose-code.ts";

/** The program's own templates compiled to JavaScript, as the text of the module that takes the place of `io/ready-templates.ts` in the bundle. */
export function readyCode(): string {
  const entries = [...prose(), ...page()].map(([name, code]) => `[${JSON.stringify(name)}, () => (${code})]`);
  return `export const READY_TEMPLATES = new Map([\n${entries.join(",\n")}\n]);\n`;
}

type Entry = readonly [name: string, code: string];

function prose(): Entry[] {
  const program = programTemplates();
  return templateNames(program, "prose", "").flatMap((locale) =>
    readLanguage(program, locale).templates.flatMap(({ text }) =>
      entry(readyName("prose", [text]), () => proseCode(text)),
    ),
  );
}

function page(): Entry[] {
  const texts = pageTemplates(programTemplates());
  const partials = Object.keys(texts).filter((name) => name !== "page");
  return Object.entries(texts).flatMap(([name, text]) =>
    entry(readyName("page", [name, text, partials]), () => templateCode(name, text, partials)),
  );
}

// A template with a mistake is left for the edition that needs it to complain of, with its place.
function entry(name: string, code: () => string): Entry[] {
  try {
    return [[name, code()]];
  } catch {
    return [];
  }
}
