import { examine } from "../io/examine.ts";
import { examineSources } from "../io/examine-sources.ts";
import { examineTemplates } from "../io/examine-templates.ts";
import { dataFolder } from "./data-folder.ts";
import type { Asked } from "./request.ts";
import { templatesFor } from "./templates-for.ts";

/** Looks for what is wrong with this machine; the exit code is 1 when something is. */
export async function doctor(
  asked: Asked & { readonly out?: string | undefined; readonly browser?: string | undefined; readonly json: boolean },
): Promise<number> {
  const data = dataFolder(asked);
  const machine = await examine(data, asked.out ?? "reports", asked.browser);
  const examined = [...machine, examineTemplates(templatesFor(asked)), ...(await examineSources(data))];
  const lines = examined.map(({ what, well, says }) => `${well ? "well " : "WRONG"}  ${what.padEnd(9)} ${says}`);
  process.stdout.write(asked.json ? `${JSON.stringify(examined, null, 2)}\n` : `${lines.join("\n")}\n`);
  return examined.every((one) => one.well) ? 0 : 1;
}
