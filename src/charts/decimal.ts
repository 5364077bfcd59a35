import { roundTo } from "../vocabulary/digits.ts";

/** The number with that many decimals, thousands set off by commas and a true minus sign: "−1,075.9". */
export function decimal(value: number, digits: number): string {
  const rounded = roundTo(value, Number(`1e-${digits}`));
  const [whole = "", part] = Math.abs(rounded).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}
