import { wanted } from "../../src/commands/request.ts";
import { readData } from "../../src/io/read-data.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { load, type Published } from "../../src/loaders/load.ts";
import { makeEdition } from "../../src/pipeline.ts";
import type { Sheet } from "./draw-sheet.ts";
import type { GalleryMonth } from "./months.ts";

const read = new Map<string, Published>();

/** Every chart that a real month has words and figures for, those included that its page has no room for. */
export function realSheet({ economy, month, asOf, why }: GalleryMonth): Sheet {
  const data = read.get(economy) ?? load(economy, readData("data", economy));
  read.set(economy, data);
  const want = { ...wanted({ economy, month, asOf }, data), charts: Number.POSITIVE_INFINITY };
  const { charts } = makeEdition(want, data, readLanguage("templates", "en"), { tradebrief: "0" });
  return { name: `${economy} ${month}${asOf === "release" ? "" : `, ${asOf} figures`}`, why, charts };
}
