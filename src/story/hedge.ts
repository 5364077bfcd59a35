/** A rounder number near a value, and on which side of it the value lies. */
export interface Hedged {
  readonly round: number;
  readonly side: "below" | "above" | "exact";
}

/**
 * The roundest number within reach of the value's size, reach in parts of the round number: two significant digits, else
 * three. `below`: the value lies just below it ("nearly"); `above`: just above ("more than"); `exact`: it is that number,
 * or none is near.
 */
export function hedge(value: number, reach: number): Hedged {
  const size = Math.abs(value);
  for (const places of [2, 3]) {
    const round = Number(size.toPrecision(places));
    if (Math.abs(size - round) > reach * round) continue;
    const apart = Math.abs(size - round) > 1e-9 * size;
    return { round, side: apart ? (size < round ? "below" : "above") : "exact" };
  }
  return { round: size, side: "exact" };
}
