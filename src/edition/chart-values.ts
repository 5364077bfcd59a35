/** A figure in the words of a chart, and whether a value of its data reads like that. */
export interface PrintedValue {
  readonly text: string;
  isOf(value: number): boolean;
}

const POWERS: Readonly<Record<string, number>> = { m: 1e6, bn: 1e9, tn: 1e12 };
const FIGURE = /([+\u2212])?\p{Sc}?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(m|bn|tn|%)?(?![\d-])/gu;
/** Charts may scale their data: a value counts in whole units, in billions, in millions or in trillions. */
const SCALES = [1, 1e6, 1e9, 1e12];

/** The figures in texts of a chart's table or alternative text, for so many months together; years are none. */
export function printedValues(texts: readonly string[], months = 1): PrintedValue[] {
  return texts.flatMap((text) =>
    [...text.matchAll(FIGURE)].filter(([whole]) => !/^(19|20)\d\d$/.test(whole)).map((found) => figure(found, months)),
  );
}

function figure([text, sign, digits, suffix]: RegExpMatchArray, months: number): PrintedValue {
  const size = Number(digits!.replaceAll(",", ""));
  const decimals = digits!.split(".")[1]?.length ?? 0;
  const power = POWERS[suffix ?? ""] ?? 1;
  const signed = sign === "\u2212" ? -size : size;
  const half = 10 ** -decimals / 2;
  const near = (value: number) => Math.abs(value - signed) <= half + 1e-9 * Math.abs(value);
  // Months published together may be drawn at their monthly average.
  const inScale = (value: number) =>
    SCALES.some((scale) => near((value * scale) / power) || near((value * months * scale) / power));
  return { text: text!, isOf: (value) => (power === 1 ? near(value) : inScale(value)) };
}

/** Every number in the data of a spec, whatever the fields are called. */
export function valuesIn(spec: unknown): number[] {
  if (Array.isArray(spec)) return spec.flatMap((one) => valuesIn(one));
  if (typeof spec !== "object" || spec === null) return [];
  return Object.entries(spec).flatMap(([key, inner]) =>
    key === "data" || key === "datasets" ? numbersIn(inner) : valuesIn(inner),
  );
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
