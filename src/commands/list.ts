import { keptOnDiskLater } from "../io/kept-on-disk.ts";
import { economiesIn, readData } from "../io/read-data.ts";
import type { Published, TextFile } from "../loaders/load.ts";
import { firstMonth, lastMonth } from "../vocabulary/months.ts";
import { dataFolder } from "./data-folder.ts";
import { keyOf } from "./key-of.ts";
import type { Asked } from "./request.ts";

/** What the data folder holds of one economy. */
interface Holding {
  readonly economy: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly releases: number;
  readonly firstPrints: number;
  readonly newest: string;
  /** Reference periods whose first release does not survive: their figures are backfilled. */
  readonly withoutFirstPrint: number;
  readonly partnersSince: string | null;
  readonly forecastsSince: string | null;
  readonly notes: readonly string[];
}

/** What `tradebrief list` was asked for. */
export interface ListAsked extends Asked {
  readonly headlines: boolean;
  readonly locale: string;
  readonly json: boolean;
}

/** Lists economies, months and vintages, and what is missing; or one headline a month. Returns the exit code. */
export async function list(asked: ListAsked): Promise<number> {
  if (asked.headlines) return (await import("./headlines.ts")).headlines(asked);
  const root = dataFolder(asked);
  const names = asked.economy ? [asked.economy] : economiesIn(root);
  const holdings = await Promise.all(
    names.map((name) => {
      const files = readData(root, name);
      return keptOnDiskLater("holding", [name, keyOf(files)], async () => holding(await whole(name, files)));
    }),
  );
  process.stdout.write(asked.json ? `${JSON.stringify(holdings, null, 2)}\n` : holdings.map(described).join("\n"));
  return 0;
}

// What reads figures is loaded only when there are any to read.
async function whole(name: string, files: readonly TextFile[]): Promise<Published> {
  return (await import("./loaded.ts")).loaded(name, files);
}

function holding({ economy, calendar, observations, folders, forecasts, notes }: Published): Holding {
  const prints = new Set(folders.filter((folder) => folder.card.kind === "first-release").map((folder) => folder.date));
  const partners = observations
    .filter((row) => row.partner !== "WLD" && row.measure === "level")
    .map((row) => firstMonth(row.period));
  return {
    economy: economy.id,
    name: economy.name,
    first: firstMonth(calendar[0]!.period),
    last: lastMonth(calendar.at(-1)!.period),
    releases: folders.length,
    firstPrints: prints.size,
    newest: folders.at(-1)?.date ?? "",
    withoutFirstPrint: calendar.filter((entry) => !prints.has(entry.released)).length,
    partnersSince: partners.sort()[0] ?? null,
    forecastsSince: forecasts.map((row) => firstMonth(row.period)).sort()[0] ?? null,
    notes: [...notes.keys()].sort(),
  };
}

function described(one: Holding): string {
  const lines = [
    `${one.economy}  ${one.name}, ${one.first} to ${one.last}`,
    `  ${one.releases} release folders, ${one.firstPrints} of them first prints; newest ${one.newest}`,
    `  ${one.withoutFirstPrint} periods without a surviving first print: their figures are backfilled from later releases`,
    `  partners from ${one.partnersSince ?? "no month"}, forecasts from ${one.forecastsSince ?? "no month"}, notes for ${one.notes.join(", ") || "no month"}`,
  ];
  return `${lines.join("\n")}\n`;
}
