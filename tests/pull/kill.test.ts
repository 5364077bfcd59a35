import { expect, it } from "vitest";
import { killPulls } from "./kill.ts";

it("leaves only whole vintages when a pull is killed at any instant, and the next pull completes it", async () => {
  const kills = await killPulls(12, Math.random, () => undefined);
  expect(kills.filter(({ found, completed }) => found === "BROKEN" || !completed)).toEqual([]);
}, 240_000);
