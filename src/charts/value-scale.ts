/** Where a scale of values begins and ends, and the round values between at which it is labelled. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const ROUND = [1, 2, 2.5, 5, 10];
const TICKS = 4;
const SPARE = 0.04;

/** A scale that holds all the values and nought, with about four round ticks and a little to spare (a share of its length) beyond the outermost values. */
export function valueScale(values: readonly number[], spare = SPARE): ValueScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const range = high - low || 1;
  const domain = [low < 0 ? low - range * spare : 0, high > 0 || low === 0 ? high + range * spare : 0] as const;
  const step = roundStep(range / TICKS);
  const from = Math.ceil(domain[0] / step);
  const to = Math.floor(domain[1] / step);
  // Counting in whole steps keeps 0.1 + 0.2 off the axis.
  const ticks = Array.from(
    { length: to - from + 1 },
    (_, index) => Number(((from + index) * step).toPrecision(12)) || 0,
  );
  return { domain: [Number(domain[0].toPrecision(6)), Number(domain[1].toPrecision(6))], ticks };
}

/** The round number that is nearest as a ratio. */
function roundStep(rough: number): number {
  const power = Math.floor(Math.log10(rough));
  const steps = ROUND.map((times) => Number(`${times}e${power}`));
  const distance = (step: number) => Math.abs(Math.log(step / rough));
  return steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}
