import type Handlebars from "handlebars";
import type { Finding } from "../findings/finding.ts";
import { raise } from "../problems.ts";
import type { ReadyTemplate } from "../vocabulary/ready-template.ts";
import type { Role, Run, Runs } from "../vocabulary/run.ts";
import { engineOf } from "./prose-engine.ts";
import { proseHelpers } from "./prose-helpers.ts";
import type { Speaker } from "./say.ts";

/** A prose template: its name, the file it stands in, its text, and what `proseCode` made of that very text beforehand, if it did. */
export interface ProseTemplate {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly ready?: ReadyTemplate | undefined;
}

/** Says something by a template: every number and claim in what comes back is bound to its fact or finding. */
export type Tell = (template: string, context: object) => Runs;

const OPEN = "\ue000";
const CLOSE = "\ue001";

/** The prose of a locale, spoken for one edition. A helper that is unknown, or a value that is missing, is a problem with the template's name. */
export function prose(templates: readonly ProseTemplate[], speaker: Speaker): Tell {
  let bound: Run[] = [];
  const bind = (run: Run): string => `${OPEN}${bound.push(run) - 1}${CLOSE}`;
  const helpers = proseHelpers(speaker, bind);
  const engine = engineOf(templates, Object.keys(helpers));
  return (name, context) => {
    const template = engine.compiled.get(name);
    if (!template) throw new Error(`there is no prose template "${name}"`);
    bound = [];
    engine.voice = helpers;
    return asRuns(speakSafely(template, context), bound);
  };
}

function speakSafely(template: { file: string; say: Handlebars.TemplateDelegate }, context: object): string {
  try {
    return template.say({ ...context });
  } catch (error) {
    const fault = error as Error & { lineNumber?: number; column?: number };
    const line = /on line (\d+)/.exec(fault.message)?.[1] ?? /- (\d+):\d+$/.exec(fault.message)?.[1];
    return raise(
      {
        kind: "template-broken",
        place: { file: template.file, ...(line ? { line: Number(line) } : {}) },
        what: fault.message.split("\n")[0]!,
      },
      error,
    );
  }
}

function asRuns(text: string, bound: readonly Run[]): Run[] {
  const pieces = curl(text)
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/ ([.,;:?])/g, "$1")
    .trim()
    .split(/(\ue000\d+\ue001)/)
    .filter((piece) => piece !== "");
  const runs = pieces.map(
    (piece): Run => (piece.startsWith(OPEN) ? bound[Number(piece.slice(1, -1))]! : { text: piece, role: "text" }),
  );
  return capitalise(merge(runs));
}

// Templates and names are typed with straight marks; a page has curly ones.
function curl(text: string): string {
  return text.replace(/(?<=[\p{L}\d])'/gu, "\u2019").replace(/"([^"]*)"/g, "\u201c$1\u201d");
}

function merge(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    if (last?.role === "text" && run.role === "text") all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
    return all;
  }, []);
}

// Sentences begin with whatever the arithmetic put first: the capital is set afterwards.
function capitalise(runs: readonly Run[]): Run[] {
  let start = true;
  return runs.map((run) => {
    const text = (start ? upper(run.text) : run.text).replace(
      /([.?!] )(\p{Ll})/gu,
      (_, stop: string, letter: string) => stop + letter.toUpperCase(),
    );
    start = /[.?!] $/.test(run.text) || (start && run.text.trim() === "");
    return text === run.text ? run : { ...run, text };
  });
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A run that asserts something about a finding rather than about one number. */
export function claimRun(text: string, role: Role, finding: Finding | undefined): Run {
  return { text, role, ...(finding ? { finding: finding.id } : {}) };
}

/** The plain text of runs. */
export function plain(runs: Runs): string {
  return runs.map((run) => run.text).join("");
}
