import { expect, it } from "vitest";
import { runsAsText, type TextRun } from "../../src/pdf/runs-as-text.ts";

const run = (str: string, x: number, y: number, width: number, hasEOL = false): TextRun => ({
  str,
  transform: [8, 0, 0, 8, x, y],
  width,
  hasEOL,
});

it("goes on with a word that is set in two runs", () => {
  expect(runsAsText([run("$837", 10, 100, 18), run(".9bn", 28.2, 100, 16)])).toBe("$837.9bn");
});

it("parts two labels of a chart that stand near one another", () => {
  expect(runsAsText([run("$837.9bn", 10, 100, 34), run("2024", 46, 100, 18)])).toBe("$837.9bn 2024");
  expect(runsAsText([run("2023", 10, 100, 18), run("2024", 10, 91, 18)])).toBe("2023 2024");
});

it("leaves the end of a line as it is", () => {
  expect(runsAsText([run("exports rose", 10, 100, 50, true), run("in November", 10, 90, 50)])).toBe(
    "exports rose\nin November",
  );
});

it("follows a slanted line", () => {
  const up = (str: string, y: number, width: number): TextRun => ({
    str,
    transform: [0, 8, -8, 0, 10, y],
    width,
    hasEOL: false,
  });
  expect(runsAsText([up("Surp", 100, 18), up("lus", 118, 14)])).toBe("Surplus");
  expect(runsAsText([up("Surplus", 100, 32), up("2024", 140, 18)])).toBe("Surplus 2024");
});
