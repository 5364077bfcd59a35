import { LineCounter, parseDocument } from "yaml";
import type { ZodError, ZodType } from "zod";
import { type Place, raise } from "../problems.ts";
import { plainYaml } from "./plain-yaml.ts";

type Document = ReturnType<typeof parseDocument>;

const KEYS = "CONTRIBUTING.md lists the keys";

/** What a YAML file says, in the given shape; the first fault is named with line and column, a misspelt key with the key meant. */
export function fromYaml<Shape>(text: string, file: string, shape: ZodType<Shape>, help = KEYS): Shape {
  const plain = plainYaml(text);
  const quick = plain === undefined ? undefined : shape.safeParse(plain);
  if (quick?.success) return quick.data;
  return fromFullYaml(text, file, shape, help);
}

/** The same for whatever is not plain, and for what is wrong: this reader knows the place of everything. */
function fromFullYaml<Shape>(text: string, file: string, shape: ZodType<Shape>, help: string): Shape {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 100 } as Parameters<
    typeof parseDocument
  >[1]);
  const fault = document.errors[0];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    raise({
      kind: "data-malformed",
      place: { file, line, column: col },
      what: fault.message.split("\n")[0]!,
      remedy: "Mend the YAML there.",
    });
  }
  const result = shape.safeParse(document.toJS());
  return result.success ? result.data : refuse(result.error, { document, lines, file, help });
}

/** Where in a YAML file an entry stands that something outside the file speaks against. */
export function yamlPlace(text: string, file: string, path: readonly (string | number)[]): Place {
  const lines = new LineCounter();
  return placeOf(parseDocument(text, { lineCounter: lines }), lines, file, path);
}

interface Reading {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly file: string;
  readonly help: string;
}

function refuse(error: ZodError, { document, lines, file, help }: Reading): never {
  // A misspelt key also leaves the key meant unfilled: the spelling is the fault to name.
  const issue = error.issues.find(({ code }) => code === "unrecognized_keys") ?? error.issues[0]!;
  const path = issue.path as (string | number)[];
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const place = placeOf(document, lines, file, unknown === undefined ? path : [...path, unknown]);
  const name = [...path, ...(unknown === undefined ? [] : [unknown])].join(".");
  if (unknown !== undefined) {
    return raise({
      kind: "data-malformed",
      place,
      what: `the key "${name}" is unknown.`,
      remedy: `Correct its spelling or take it out; ${help}.`,
    });
  }
  return raise({
    kind: "data-malformed",
    place,
    what: `${name || "the file"}: ${issue.message}.`,
    remedy: `Correct that entry; ${help}.`,
  });
}

function placeOf(document: Document, lines: LineCounter, file: string, path: readonly (string | number)[]): Place {
  for (let length = path.length; length > 0; length--) {
    const key = keyOffset(document, path.slice(0, length));
    if (key === undefined) continue;
    const { line, col } = lines.linePos(key);
    return { file, line, column: col };
  }
  return { file, line: 1 };
}

function keyOffset(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const items = (parent as { items?: unknown[] } | null)?.items ?? [];
  const last = path.at(-1)!;
  const item =
    typeof last === "number"
      ? items[last]
      : items.find((pair) => (pair as { key?: { value?: unknown } }).key?.value === last);
  const node = (item as { key?: { range?: number[] } } | undefined)?.key ?? (item as { range?: number[] } | undefined);
  return node?.range?.[0];
}
