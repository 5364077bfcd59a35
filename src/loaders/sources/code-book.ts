import type { Place } from "../../problems.ts";
import { fromCsv } from "../csv.ts";
import type { TextFile } from "../load.ts";
import { fromGaccYaml, type GaccWords } from "./gacc-words.ts";
import { malformed } from "./malformed.ts";
import { fromMappingYaml, type Mapping } from "./mapping.ts";
import { fromSeriesCsv, fromSourcesCsv, type SeriesLine, type SourceLine } from "./series-list.ts";
import { tidy } from "./tidy.ts";
import { fromUnitsCsv, type UnitScale, unitKey } from "./unit-scale.ts";

/** The code lists and declared mappings of `data/codes`: what other people's codes mean in ours. */
export interface CodeBook {
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly units: ReadonlyMap<string, UnitScale>;
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly series: ReadonlyMap<string, SeriesLine>;
  readonly sources: ReadonlyMap<string, SourceLine>;
  readonly gacc: GaccWords;
}

/** The code book with the units in which an economy's own currencies are usually written. */
export function withCurrencies(book: CodeBook, currencies: readonly string[]): CodeBook {
  const own = currencies.flatMap((unit) =>
    Object.entries(SCALES).map(
      ([scale, power]) => [unitKey(`${unit}${scale}`), { unit, power, kind: "money" }] as const,
    ),
  );
  return { ...book, units: new Map([...own, ...book.units]) };
}

const SCALES = { "": 0, " thousand": 3, " million": 6, " billion": 9 };

/** In a list: the code is known, and rows with it are passed over. */
export const PASSED_OVER = "-";

/** The code book from the files below `data/codes`, each checked. */
export function fromCodes(files: readonly TextFile[]): CodeBook {
  const inFolder = (name: string) => files.filter((file) => file.path.includes(`codes/${name}/`));
  const one = (name: string) => {
    const file = files.find(({ path }) => path.endsWith(`codes/${name}`));
    return (
      file ?? malformed({ file: `codes/${name}` }, "the file is missing.", "Restore data/codes from the repository.")
    );
  };
  const read = <Value>(name: string, from: (text: string, file: string) => Value) =>
    from(one(name).text, one(name).path);
  return {
    lists: new Map(inFolder("lists").map((file) => [stem(file.path), listFrom(file)])),
    mappings: new Map(inFolder("mappings").map((file) => [stem(file.path), fromMappingYaml(file.text, file.path)])),
    units: read("units.csv", fromUnitsCsv),
    series: read("series.csv", fromSeriesCsv),
    sources: read("sources.csv", fromSourcesCsv),
    gacc: read("gacc.yaml", fromGaccYaml),
  };
}

/** Our code for a source's, as a list has it; a code that nobody knows is a problem at its place. */
export function ours(book: CodeBook, list: string, code: string, place: Place): string {
  const codes = book.lists.get(list);
  if (!codes)
    malformed(place, `there is no code list "${list}".`, `Choose one of ${[...book.lists.keys()].join(", ")}.`);
  return (
    codes.get(listKey(code)) ??
    malformed(
      place,
      `the code "${code}" is not in the list "${list}".`,
      `Add it to data/codes/lists/${list}.csv, with - where it is to be passed over.`,
    )
  );
}

function listFrom(file: TextFile): Map<string, string> {
  const codes = new Map<string, string>();
  for (const row of fromCsv(file.text, file.path, ["code", "ours", "name"])) {
    const key = listKey(row.cells.code);
    if (codes.has(key))
      malformed(row.place("code"), `the code "${row.cells.code}" stands twice.`, "Keep one of the two lines.");
    if (row.cells.ours === "")
      malformed(row.place("ours"), "our code is empty.", "Write our code, or - to pass it over.");
    codes.set(key, row.cells.ours);
  }
  return codes;
}

/** Codes and names are compared without regard to case, width of signs and runs of blanks. */
export function listKey(code: string): string {
  return tidy(code).toLowerCase();
}

function stem(path: string): string {
  return path
    .split("/")
    .at(-1)!
    .replace(/\.\w+$/, "");
}
