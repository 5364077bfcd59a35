import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";

/** A value with its unit as a reader writes it: 5.9 percent, 330.35 billion USD. */
export function valueInWords(value: number, unit: string): string {
  const size = Math.abs(value);
  if (unit.startsWith("percent")) {
    const terms = unit.startsWith("percent ") && unit !== "percentage points" ? ` (${unit.slice(8)})` : "";
    return unit === "percentage points" ? `${decimal(value, 2)} points` : `${decimal(value, 2)} percent${terms}`;
  }
  if (size >= 1e12) return `${decimal(value / 1e12, 4)} trillion ${unit}`;
  if (size >= 1e9) return `${decimal(value / 1e9, 2)} billion ${unit}`;
  if (size >= 1e6) return `${decimal(value / 1e6, 1)} million ${unit}`;
  return `${decimal(value, 2)} ${unit}`;
}

function decimal(value: number, places: number): string {
  const text = String(Number(value.toFixed(places)));
  return text.replace("-", "−");
}

/** A period as a reader names it in figures: 2025-11, 2025-01 to 2025-11. */
export function periodInWords(period: Period): string {
  return period.includes("/") ? `${period.slice(0, 7)} to ${lastMonth(period)}` : period;
}
