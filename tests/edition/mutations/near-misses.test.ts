import { expect, it } from "vitest";
import { alarms, finished } from "./finished.ts";

/** Changes that leave a sentence nearly true. */
const CHANGES: readonly (readonly [what: string, economy: string, month: string, was: string, now: string])[] = [
  ["a hedged level by one in its last digit", "germany", "2017-10", "nearly 206", "nearly 207"],
  ["another hedged level by one", "korea", "2020-03", "nearly 540", "nearly 541"],
  ["the partner that is left out", "korea", "2022-09", "Without</span> China", "Without</span> the United States"],
];

it.each(CHANGES)("%s is found", async (_, economy, month, was, now) => {
  const edition = await finished({ economy, month });
  expect(edition.html).toContain(was);
  expect(await alarms(edition, edition.html)).toEqual([]);
  const raised = await alarms(edition, edition.html.replaceAll(was, now));
  expect(raised.filter((name) => name !== "story")).not.toEqual([]);
});
