import { join, resolve } from "node:path";
import { isThere } from "../io/is-there.ts";
import { economiesIn } from "../io/read-data.ts";
import { programRoot } from "../io/root.ts";
import { raise } from "../problems.ts";
import type { Asked } from "./request.ts";

/** The data folder: the one given, that of the desk in which the command is run, or the program's own. */
export function dataFolder(asked: Pick<Asked, "data">): string {
  if (asked.data !== undefined) return resolve(asked.data);
  const here = resolve("data");
  return isThere(`${here}/.`) && economiesIn(here).length > 0 ? here : join(programRoot(), "data");
}

/** The economy that is asked for; without a name, the only one there is. */
export function economyOf(asked: Asked): string {
  const known = economiesIn(dataFolder(asked));
  return asked.economy ?? (known.length === 1 ? known[0]! : raise({ kind: "economy-unknown", economy: "", known }));
}
