import { expect, it } from "vitest";
import { drawEdition } from "../../src/commands/make.ts";
import type { Edition } from "../../src/edition/edition.ts";

/** The small lines that are drawn beside key figures with these histories. */
async function drawn(histories: Readonly<Record<string, readonly (number | null)[]>>): Promise<string[]> {
  const keyFigures = Object.entries(histories).map(([id, history]) => ({ id, code: "exports", history }));
  const { sparklines } = await drawEdition({ charts: [], story: { keyFigures } } as unknown as Edition);
  return Object.keys(sparklines);
}

it("draws a line of two months, and none in the first month there is", async () => {
  expect(await drawn({ two: [1, 2], first: [1], gap: [null, 2] })).toEqual(["two"]);
});

it("leaves out a line of which less than a third is known", async () => {
  const known = (count: number) => Array.from({ length: 24 }, (_, index) => (index < count ? index : null));
  expect(await drawn({ third: known(8), dots: known(7) })).toEqual(["third"]);
});
