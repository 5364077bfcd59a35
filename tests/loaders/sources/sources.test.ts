import { describe, expect, it, test } from "vitest";
import { BriefingError, inWords } from "../../../src/problems.ts";
import { ALL_SOURCES } from "./all-sources.ts";
import { line } from "./book.ts";

describe.each(ALL_SOURCES.map((one) => [`${one.source} (${one.format})`, one] as const))("%s", (_, source) => {
  test.each(source.examples.map((example) => [example.name, example] as const))("reads %s", (_name, example) => {
    const lines = example.read().map(line);
    for (const expected of example.lines) expect(lines).toContain(expected);
    expect(lines).toHaveLength(example.count);
  });

  it.each(source.badDays.map((day) => [day.name, day] as const))("refuses %s", (_name, day) => {
    const problem = problemOf(day.read);
    expect(problem.kind).toBe("data-malformed");
    const { what, remedy } = inWords(problem);
    expect(`${what} ${remedy}`).toMatch(day.says);
    expect(`${what}${remedy}`).not.toContain("\n");
    expect(remedy.length).toBeGreaterThan(10);
  });

  it("has at least three bad days", () => expect(source.badDays.length).toBeGreaterThanOrEqual(3));
});

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof BriefingError) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}
