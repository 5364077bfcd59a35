import { expect, it } from "vitest";
import { nameLines } from "../../src/charts/name-lines.ts";
import { spreadWithin } from "../../src/charts/spread-within.ts";
import { unbroken } from "../../src/charts/unbroken.ts";

it("leaves a short name on one line", () => {
  expect(nameLines("Norland")).toEqual(["Norland"]);
});

it("breaks a long name into as few lines as hold it, about equally long, and cuts none of it", () => {
  const name = "The United Provinces and Associated Territories of Outer Ruritania, district 12";
  const lines = nameLines(name);
  expect(lines.join(" ")).toBe(name);
  expect(lines).toHaveLength(4);
  expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(10);
});

it("gives a word that is longer than a line a line of its own", () => {
  expect(nameLines("Llanfairpwllgwyngyllgogerychwyrndrobwll exports")).toEqual([
    "Llanfairpwllgwyngyllgogerychwyrndrobwll",
    "exports",
  ]);
});

it("keeps labels between the bounds while there is room for them", () => {
  expect(spreadWithin([9.5, 10], 2, [0, 10])).toEqual([8, 10]);
  expect(spreadWithin([0, 0.5], 2, [0, 10])).toEqual([0, 2]);
});

it("begins a line after its last long gap", () => {
  const points = [1, null, null, null, null, 2, null, 3].map((value) => ({ value }));
  expect(unbroken(points)).toBe(5);
  expect(unbroken([{ value: null }])).toBe(0);
});
