import { expect, it } from "vitest";
import { monthsFrom, recompute } from "./recompute.ts";

/** What is recomputed: an economy's months, as of a day, and at least so many claims. */
export interface Sweep {
  readonly economy: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: "release" | "latest";
  /** In the suite every so-manieth month is taken; `npm run recompute` takes all. */
  readonly step?: number;
  readonly claims: number;
}

const TIME = 3_600_000;
const ALL = process.env.MODE === "sweep";

/** A test that no edition of these months says what a naive reading of the files does not say too. */
export function sweep({ economy, from, to, asOf, step = 1, claims: least }: Sweep): void {
  const months = monthsFrom(from, to).filter((_, index) => ALL || index % step === 0);
  it(
    `says nothing of ${economy}'s trade from ${from} to ${to}, as of ${asOf}, that a naive reading of the files does not say too`,
    () => {
      const { claims, faults, refused } = recompute(economy, months, asOf);
      expect(faults).toEqual([]);
      expect(claims).toBeGreaterThan(least);
      // Where January is not published by itself it is refused in one line; nothing else is.
      for (const [month, what] of Object.entries(refused)) {
        expect(month).toMatch(/-01$/);
        expect(what).toMatch(/^.+ together as .+\.$/);
      }
    },
    TIME,
  );
}
