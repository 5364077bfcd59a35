import { wanted } from "../../src/commands/request.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { readData } from "../../src/io/read-data.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { load, type Published } from "../../src/loaders/load.ts";
import { makeEdition } from "../../src/pipeline.ts";

const language = readLanguage("templates", "en");

/** An economy's figures as they stand in data/. */
export function real(economy: string): Published {
  return load(economy, readData("data", economy));
}

/** The edition of a month, made in process and not drawn. */
export function edition(data: Published, month: string, asOf = "release"): Edition {
  return makeEdition(wanted({ economy: data.economy.id, month, asOf }, data), data, language, { tradebrief: "0" });
}
