const SCALES = [
  { name: "trillion", at: 1e12 },
  { name: "billion", at: 1e9 },
  { name: "million", at: 1e6 },
] as const;

/** A power of a thousand by which levels are told. */
export type Scale = (typeof SCALES)[number];

/** The largest scale in which the value is at least one. */
export function scaleOf(value: number): Scale {
  return SCALES.find((scale) => Math.abs(value) >= scale.at) ?? SCALES[2];
}

/** The scale of that name. */
export function scaleNamed(name: Scale["name"]): Scale {
  return SCALES.find((scale) => scale.name === name)!;
}
