import type { Cursor } from "./json-cursor.ts";

/** A dimension or attribute, with the codes that keys point into. */
export interface Component {
  readonly id: string;
  readonly codes: readonly string[];
  /** What holds where nothing is written. */
  readonly standard: string | null;
}

/** Which dimensions and attributes stand at which level of a message. */
export interface Structure {
  /** Dimensions of the whole set, each of one code. */
  readonly fixed: readonly (readonly [string, string])[];
  readonly series: readonly Component[];
  readonly observation: readonly Component[];
  readonly setAttributes: readonly Component[];
  readonly groupAttributes: readonly Component[];
  readonly seriesAttributes: readonly Component[];
  readonly observationAttributes: readonly Component[];
}

/** The structure of a message: an object in SDMX-JSON 1.0, within `data` or beside it, a list in 2.0. */
export function sdmxStructure(data: Cursor, answer: Cursor): Structure {
  const structure =
    data.find("structures")?.items()[0] ?? data.find("structure") ?? answer.find("structure") ?? data.get("structures");
  const dimensions = structure.get("dimensions");
  const attributes = structure.find("attributes");
  return {
    fixed: componentsOf(dimensions.find("dataSet")).flatMap(({ id, codes }) =>
      codes.length === 1 ? [[id, codes[0]!] as const] : [],
    ),
    series: componentsOf(dimensions.find("series")),
    observation: componentsOf(dimensions.find("observation")),
    setAttributes: componentsOf(attributes?.find("dataSet")),
    groupAttributes: componentsOf(attributes?.find("dimensionGroup")),
    seriesAttributes: componentsOf(attributes?.find("series")),
    observationAttributes: componentsOf(attributes?.find("observation")),
  };
}

/** The code at a position; a position without one is a problem. */
export function codeAt({ id, codes }: Component, position: string, at: Cursor): string {
  const code = /^\d+$/.test(position) ? codes[Number(position)] : undefined;
  return (
    code ??
    at.refuse(
      `points to position ${position} of ${id}, which has ${codes.length} values.`,
      "The message is damaged; fetch it again.",
    )
  );
}

function componentsOf(list: Cursor | undefined): Component[] {
  return (list?.items() ?? []).map((component) => ({
    id: component.get("id").scalar() ?? "",
    codes: (component.find("values")?.items() ?? []).map(codeOf),
    standard: component.find("default")?.scalar() ?? null,
  }));
}

function codeOf(value: Cursor): string {
  if (value.json.kind !== "map") return value.scalar() ?? "";
  const code = value.find("id") ?? value.find("value") ?? value.find("name");
  return code?.scalar() ?? value.refuse("has neither id nor value.", "The message is damaged; fetch it again.");
}
