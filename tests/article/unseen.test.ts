import { expect, it } from "vitest";
import { checked } from "./bench.ts";
import { unmarked } from "./unmarked.ts";
import { UNSEEN } from "./unseen-stories.ts";
import { UNSEEN_LAST } from "./unseen-stories-last.ts";
import { UNSEEN_LATER } from "./unseen-stories-later.ts";

const judged = [...UNSEEN, ...UNSEEN_LATER, ...UNSEEN_LAST].flatMap(({ style, economy, month, text: marked }) => {
  const { text, false: slips } = unmarked(marked);
  return checked(economy, month, text).judgements.map(({ claim, verdict }) => ({
    said: `${style}: ${claim.text}`,
    verdict,
    isSlip: slips.some(([at, end]) => claim.at < end && claim.end > at),
  }));
});
const of = (verdict: RegExp) => judged.filter((one) => verdict.test(one.verdict));

it("accuses in unseen stories none but their slips", () => {
  expect(of(/^contradicted/).flatMap((one) => (one.isSlip ? [] : one.said))).toEqual([]);
  expect(of(/^contradicted/).length).toBeGreaterThanOrEqual(47);
});

it("supports in unseen stories nothing that is false", () => {
  expect(of(/^supported/).flatMap((one) => (one.isSlip ? one.said : []))).toEqual([]);
  expect(of(/^supported/).length).toBeGreaterThanOrEqual(190);
});
