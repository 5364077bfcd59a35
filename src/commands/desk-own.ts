import { readText } from "../io/read-text.ts";
import { programTemplates, templateFile } from "../io/templates.ts";
import type { OutFile } from "../io/write-folder.ts";

/** What the texts of a new desk are filled with. */
export interface DeskNames {
  readonly economy: string;
  readonly name: string;
  readonly agency: string;
}

/** What a desk has of its own and the program's templates give the first text of: path in the desk, name among the templates. */
const OWN = [
  ["README.md", "readme.md"],
  ["templates/README.md", "templates.md"],
  ["templates/themes/house.yaml", "theme.yaml"],
  [".github/workflows/briefing.yml", "workflow.yml"],
] as const;

// What can be made again, and who got what, is not for a repository; figures and the answers that they were read from are.
const IGNORED = [".env", "node_modules/", "reports/", "public", "public.versions/", "deliveries/", "*.lock.*"];

/** The files of a new desk besides its data: how to work in it, its look and templates, a workflow, what is not committed. */
export function deskOwn(names: DeskNames): OutFile[] {
  // The program prints with a browser that comes with it: the one that puppeteer would fetch is not wanted.
  const card = { name: `${names.economy}-desk`, version: "1.0.0", private: true, puppeteer: { skipDownload: true } };
  return [
    ...OWN.map(([path, from]) => ({ path, bytes: filled(from, names) })),
    { path: "package.json", bytes: `${JSON.stringify(card, null, 2)}\n` },
    { path: ".gitignore", bytes: `${IGNORED.join("\n")}\n` },
  ];
}

function filled(from: string, names: DeskNames): string {
  const text = readText(templateFile(programTemplates(), `desk/${from}`));
  return text.replace(/\{(economy|name|agency)\}/g, (_, word: keyof DeskNames) => names[word]);
}
