import { dirname, join } from "node:path";
import { isThere } from "../io/is-there.ts";
import { programTemplates } from "../io/templates.ts";
import { dataFolder } from "./data-folder.ts";
import type { Asked } from "./request.ts";

/** The templates that are meant: those beside the data folder, file by file, over the program's own. */
export function templatesFor(asked: Pick<Asked, "data">): readonly string[] {
  const [own, program] = [join(dirname(dataFolder(asked)), "templates"), programTemplates()];
  return own !== program && isThere(own) ? [own, program] : [program];
}
