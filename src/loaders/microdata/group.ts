import type { Period } from "../../vocabulary/period.ts";
import { z } from "../../vocabulary/shapes.ts";
import { malformed } from "../sources/malformed.ts";
import { sourcePeriod } from "../sources/source-period.ts";

/** Decimal places that sums are kept to. */
export const PLACES = 4;

const count = z.union([z.number(), z.bigint(), z.string()]).transform(Number);
const ROW = z.object({
  period: z.string().nullable(),
  flow: z.string().nullable(),
  partner: z.string().nullable(),
  good: z.string().nullable(),
  value: z.string().nullable(),
  lines: count,
  figures: count,
  shortest: count.nullable(),
  longest: count.nullable(),
  by_partner: count,
});

/** A sum of the aggregation: of a partner's trade, or of goods whose codes begin alike. */
export interface Group {
  readonly period: Period;
  readonly flow: string;
  readonly of: "partner" | "goods";
  readonly code: string;
  /** In ten-thousandths of the unit. */
  readonly sum: bigint;
  readonly lines: number;
  readonly figures: number;
  readonly shortest: number;
  readonly longest: number;
}

/** A row as an engine answers it; a row without period, partner or product is a problem. */
export function groupOf(answer: unknown, file: string): Group {
  const row = ROW.parse(answer);
  const of = row.by_partner === 1 ? ("partner" as const) : ("goods" as const);
  const code = of === "partner" ? row.partner : row.good;
  const period = row.period === null ? null : sourcePeriod(row.period);
  if (period === null)
    malformed(
      { file },
      `"${row.period ?? ""}" is not a period, in ${row.lines} rows.`,
      "Expected whole months such as 2025-11 or 202511; choose them with only.",
    );
  if (row.flow === null || code === null || code === "")
    malformed(
      { file },
      `${row.lines} rows of ${period} have no ${row.flow === null ? "flow" : of === "partner" ? "partner" : "product"}.`,
      "A sum without them would be short and nobody would see it; ask the source, or leave them out by name.",
    );
  const { lines, figures } = row;
  const sum = scaledSum(row.value ?? "0");
  return {
    period,
    flow: row.flow,
    of,
    code,
    sum,
    lines,
    figures,
    shortest: row.shortest ?? 0,
    longest: row.longest ?? 0,
  };
}

function scaledSum(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace(/^[-+]/, "").split(".");
  const size = BigInt(whole + fraction.padEnd(PLACES, "0").slice(0, PLACES));
  return text.startsWith("-") ? -size : size;
}
