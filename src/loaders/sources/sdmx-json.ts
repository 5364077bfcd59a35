import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import { type Component, codeAt, type Structure, sdmxStructure } from "./sdmx-structure.ts";
import type { SourceRecord } from "./source-record.ts";

/** The readings of an SDMX-JSON 1.0 or 2.0 data message, with or without the level of series; a message in error or without figures is a problem. */
export function fromSdmxJson(text: string, file: string, mapping: Mapping, book: CodeBook): Reading[] {
  const answer = jsonCursor(text, file);
  const errors = answer.find("errors")?.items() ?? [];
  if (errors.length > 0)
    errors[0]!.refuse(
      "came instead of figures.",
      "The source refuses the query, or has nothing for it; check the key and the period.",
    );
  const data = answer.find("data") ?? answer;
  const sets = data.get("dataSets").items();
  const records = sets.flatMap((set) => recordsOf(set, sdmxStructure(data, answer), answer));
  return fromRecords(records, mapping, book, file);
}

function recordsOf(set: Cursor, structure: Structure, answer: Cursor): SourceRecord[] {
  const whole = attributesOf(set.find("attributes"), structure.setAttributes);
  const groups = set.find("dimensionGroupAttributes");
  const byGroup = (key: string) => groupCells(groups, key, structure);
  const flat = set.find("observations");
  if (flat)
    return flat.keys().map((key) => observation(flat.get(key), [...whole, ...byGroup(key)], key, structure, answer));
  const series = set.find("series");
  return (series?.keys() ?? []).flatMap((key) => {
    const one = series!.get(key);
    const own = [
      ...whole,
      ...byGroup(key),
      ...keyCells(key, structure.series, one),
      ...attributesOf(one.find("attributes"), structure.seriesAttributes),
    ];
    const observations = one.get("observations");
    return observations.keys().map((place) => observation(observations.get(place), own, place, structure, answer));
  });
}

type Cells = readonly (readonly [string, string | null])[];

function observation(cell: Cursor, own: Cells, key: string, structure: Structure, answer: Cursor): SourceRecord {
  const [value, ...attributes] = cell.items();
  const cells = new Map([
    ...structure.fixed,
    ...own,
    ...keyCells(key, structure.observation, cell),
    ...structure.observationAttributes.map(
      (attribute, at) => [attribute.id, attributeValue(attributes[at], attribute)] as const,
    ),
    ["OBS_VALUE", value?.scalar() ?? null] as const,
  ]);
  return {
    columns: [...cells.keys()],
    cell: (column) => cells.get(column),
    place: () => (value ?? cell ?? answer).place(),
  };
}

/** The codes of a key such as `0:1:0`, each a position in the values of its dimension. */
function keyCells(key: string, dimensions: readonly Component[], at: Cursor): Cells {
  const positions = key.split(":");
  if (positions.length !== dimensions.length)
    at.refuse(`has the key "${key}" for ${dimensions.length} dimensions.`, "The message is damaged; fetch it again.");
  return dimensions.map((dimension, index) => [dimension.id, codeAt(dimension, positions[index]!, at)]);
}

function attributesOf(cells: Cursor | undefined, attributes: readonly Component[]): Cells {
  const items = cells?.items() ?? [];
  return attributes.map((attribute, index) => [attribute.id, attributeValue(items[index], attribute)]);
}

function attributeValue(cell: Cursor | undefined, attribute: Component): string | null {
  if (!cell || cell.json.kind === "null") return attribute.standard;
  // Version 2.0 may write the value itself where 1.0 writes its position.
  if (cell.json.kind === "list") return cell.items()[0]?.scalar() ?? null;
  return cell.json.kind === "number" && attribute.codes.length > 0
    ? codeAt(attribute, cell.json.text, cell)
    : cell.scalar();
}

/** Attributes of a group of dimensions, by a key in which a blank stands for any: `0:1::`. */
function groupCells(groups: Cursor | undefined, key: string, { groupAttributes }: Structure): Cells {
  const positions = key.split(":");
  const matching = (groups?.keys() ?? []).filter((pattern) =>
    pattern.split(":").every((part, at) => part === "" || positions[at] === undefined || part === positions[at]),
  );
  return matching.flatMap((pattern) =>
    attributesOf(groups!.get(pattern), groupAttributes).filter(([, value]) => value !== null),
  );
}
