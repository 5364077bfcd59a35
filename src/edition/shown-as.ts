/** A stored number as a spreadsheet shows it in a format of three parts; one with more digits than its format shows stands in full. */
export function shownAs(stored: string, format: string): string {
  const value = Number(stored);
  if (format === "General" || stored.trim() === "" || !Number.isFinite(value)) return stored;
  const [positive = "", negative = "", zero = ""] = format.split(";");
  const part = value > 0 ? positive : value < 0 ? negative : zero;
  const decimals = /\.(0+)/.exec(part)?.[1]?.length ?? 0;
  if (Number(Math.abs(value).toFixed(decimals)) !== Math.abs(value)) return stored;
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === undefined ? "" : `.${rest}`}`;
  return part.replace(/#,##0(?:\.0+)?/, digits).replaceAll('"', "");
}
