import { expect, it } from "vitest";
import { killPulls } from "./kill.ts";

const TIMES = Number(process.env.TRADEBRIEF_KILLS ?? 12);

it(
  "leaves only whole vintages when a pull is killed at any instant, and the next pull completes it",
  async () => {
    const kills = await killPulls(TIMES, Math.random, () => undefined);
    expect(kills.filter(({ found, completed }) => found === "BROKEN" || !completed)).toEqual([]);
  },
  TIMES * 20_000,
);
