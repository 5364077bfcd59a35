import type { BulkColumns } from "./bulk-columns.ts";

/** What differs between the engines: where the rows are, and how a cell becomes a number. */
export interface Dialect {
  /** A table, or a function that reads a file, as it stands after FROM. */
  readonly from: string;
  /** The figure in a column as a decimal number. */
  figure(column: string): string;
}

/**
 * One pass over all rows: sums by period, flow and partner, and by period, flow and leading signs of the product.
 * Standard SQL (GROUPING SETS, ISO/IEC 9075-2), so that a warehouse reads the same text. Sums are of decimals and do not depend on the order of rows.
 */
export function aggregationSql(columns: BulkColumns, digits: number, { from, figure }: Dialect): string {
  const { period, flow, partner, product, value } = columns;
  const chosen = [
    ...columns.only.map(([column, codes]) => `${text(column)} IN (${codes.map(literal).join(", ")})`),
    ...columns.leave.map(([column, codes]) => `${text(column)} NOT IN (${codes.map(literal).join(", ")})`),
  ];
  return [
    // Cells are trimmed where they are few: after they are grouped.
    `SELECT ${KEYS.map((key) => `TRIM(${key}) AS ${key}`).join(", ")}, good, CAST(SUM(total) AS VARCHAR) AS value,`,
    "  CAST(SUM(line_count) AS BIGINT) AS lines, CAST(SUM(figure_count) AS BIGINT) AS figures,",
    "  MIN(least) AS shortest, MAX(most) AS longest, by_partner",
    "FROM (",
    "  SELECT period, flow, partner, good, SUM(figure) AS total, COUNT(*) AS line_count, COUNT(figure) AS figure_count,",
    "    MIN(size) AS least, MAX(size) AS most, GROUPING(good) AS by_partner",
    "  FROM (",
    `    SELECT ${words(period)} AS period, ${flow === null ? "''" : words(flow)} AS flow, ${words(partner)} AS partner,`,
    `      LEFT(${text(product)}, ${digits}) AS good, LENGTH(${text(product)}) AS size, ${figure(value)} AS figure`,
    `    FROM ${from}`,
    ...(chosen.length > 0 ? [`    WHERE ${chosen.join("\n      AND ")}`] : []),
    "  ) AS chosen",
    "  GROUP BY GROUPING SETS ((period, flow, partner), (period, flow, good))",
    ") AS sums",
    `GROUP BY ${KEYS.map((key) => `TRIM(${key})`).join(", ")}, good, by_partner`,
    "ORDER BY by_partner, period, flow, partner, good",
  ].join("\n");
}

const KEYS = ["period", "flow", "partner"];

function words(column: string): string {
  return `CAST(${quotedName(column)} AS VARCHAR)`;
}

function text(column: string): string {
  return `TRIM(${words(column)})`;
}

/** A name of a column or table, whatever signs it has. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a constant. */
export function literal(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
