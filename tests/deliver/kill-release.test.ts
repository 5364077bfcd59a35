import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { killRelease } from "./kill-release.ts";

const KILLS = Number(process.env.TRADEBRIEF_KILLS ?? 15);

it(`a release that is killed at ${KILLS} random instants serves the old archive before its hour, then the new one whole, and mails once`, {
  timeout: 120_000 + KILLS * 40_000,
}, async () => {
  execFileSync(process.execPath, ["bin/tradebrief.mjs", "list"]);
  const tally = await killRelease(KILLS, (tally) => process.stderr.write(`${tally}\n`));
  process.stdout.write(`${JSON.stringify(tally)}\n`);
  expect(tally).toMatchObject({ early: 0, mixtures: 0, twice: 0, lost: 0 });
  expect(tally.kills.before + tally.kills.after).toBeGreaterThanOrEqual(KILLS);
});
