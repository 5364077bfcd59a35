/** Where in a file something is wrong: line and column count from 1, the column in fields of a table or characters of a text. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** The place as `file:line:column`, as far as it is known. */
export function placeName(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}
