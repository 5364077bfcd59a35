import type { Observation, Origin } from "../../observations/observation.ts";
import { fromReleaseCsv } from "../release-csv.ts";
import { malformed } from "./malformed.ts";
import { ABSENCE_WORDS, type Reading } from "./reading.ts";

/** Where readings go: a file of a release, in the name of a source. */
export interface ReleaseFile {
  /** The path below data/, and the day of the release. */
  readonly file: string;
  readonly release: string;
  /** The reporter whose release it is, and the currency of its headlines, whose growth is plain percent. */
  readonly reporter: string;
  readonly currency: string;
  readonly source: string;
  readonly origin: Origin;
}

const HEAD = "period,partner,product,flow,measure,value,unit,adjustment,status,origin,source,note";
const SCALES = [
  [0, ""],
  [3, " thousand"],
  [6, " million"],
  [9, " billion"],
  [12, " trillion"],
] as const;

/** Readings as the text of a file of a release, digits and their last place kept; figures of another reporter are a problem. */
export function releaseText(readings: readonly Reading[], to: ReleaseFile): string {
  return `${[HEAD, ...readings.map((reading) => lineOf(reading, to))].join("\n")}\n`;
}

/** Readings as the observations that the file of a release will hold. */
export function observationsOf(readings: readonly Reading[], to: ReleaseFile): Observation[] {
  return fromReleaseCsv(releaseText(readings, to), to.file, to.release);
}

function lineOf(reading: Reading, to: ReleaseFile): string {
  if (reading.reporter !== to.reporter)
    malformed(
      reading.place,
      `a figure of ${reading.reporter} stands among those of ${to.reporter}.`,
      "Ask the source for one reporter at a time.",
    );
  const note = reading.absence ? reading.note || ABSENCE_WORDS[reading.absence] : reading.note;
  const { digits, unit } = writtenAs(reading, to);
  const { period, partner, product, flow, measure, adjustment, status } = reading;
  return [period, partner, product, flow, measure, digits, unit, adjustment, status, to.origin, to.source, note]
    .map(quoted)
    .join(",");
}

function writtenAs(reading: Reading, to: ReleaseFile): { digits: string; unit: string } {
  const isGrowth = reading.measure === "year-on-year" || reading.measure === "month-on-month";
  const other = isGrowth && reading.terms !== "" && reading.terms !== to.currency;
  const unit = other ? `${reading.unit} ${reading.terms}` : reading.unit;
  if (reading.value === null) return { digits: "", unit };
  const exponent = Math.round(Math.log10(reading.step));
  const [power, scale] = isGrowth ? SCALES[0] : SCALES.find(([size]) => size >= exponent)!;
  return { digits: shifted(reading.value, exponent, power), unit: unit + scale };
}

/** The value in units of ten to the power, with as many decimals as its last digit needs. */
function shifted(value: number, exponent: number, power: number): string {
  const units = String(BigInt(Math.round(Number(`${value}e${-exponent}`))));
  const decimals = Math.max(0, power - exponent);
  if (decimals === 0) return units + "0".repeat(Math.max(0, exponent - power));
  const sign = units.startsWith("-") ? "-" : "";
  const digits = units.replace("-", "").padStart(decimals + 1, "0");
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
