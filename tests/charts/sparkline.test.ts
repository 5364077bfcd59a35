import { expect, it, test } from "vitest";
import { sparkline } from "../../src/charts/sparkline.ts";

const path = (svg: string) =>
  /stroke-width="1.5"/.test(svg) && /<path d="([^"]+)" fill="none" stroke="[^"]+" stroke-width="1.5"/.exec(svg)![1];

it("is drawn as it was looked at", async () => {
  const svg = sparkline({ code: "exports", history: [3, -2, 4, null, 5, 1] });
  await expect(`${svg}\n`).toMatchFileSnapshot("expected/sparkline.svg");
});

it("breaks at a gap and shows a lone value as a dot", () => {
  expect(path(sparkline({ code: "exports", history: [0, 1, null, 1, null, 0] }))).toBe(
    "M3.5,24.5L26.1,3.5M71.3,3.5h0M116.5,24.5h0",
  );
});

it("ends in a dot at the last value that is known", () => {
  expect(sparkline({ code: "imports", history: [0, 2, null] })).toContain('<circle cx="60" cy="3.5"');
});

it("draws a rule at nought only where the line crosses it", () => {
  expect(sparkline({ code: "balance", history: [-1, 2] })).toContain("H120");
  expect(sparkline({ code: "balance", history: [1, 2] })).not.toContain("H120");
});

it("is hidden from screen readers, which hear the figure itself", () => {
  expect(sparkline({ code: "exports", history: [1, 2] })).toContain('aria-hidden="true"');
});

test.each([[[]], [[5]], [[null, null]], [[1, Number.NaN]]])("is refused for %j", (history) => {
  expect(() => sparkline({ code: "exports", history })).toThrow("needs two values or more");
});
