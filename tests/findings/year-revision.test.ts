import { describe, expect, it } from "vitest";
import { findYearRevisions } from "../../src/findings/year-revision.ts";
import { figuresFor } from "../given/figures.ts";

/** January and February as first printed, and January as it was printed again. */
const found = (again: string, column = "balance", first = "-1") =>
  findYearRevisions(
    figuresFor(`period released ${column}\n2025-01 . ${first}\n2025-02 . 2\n2025-01 2025-05-01 ${again}`, "2025-02", {
      asOf: "2025-05-01",
    }),
  );

describe("a revision of the year so far", () => {
  it("is told when the sum of the months changed its sign", () => {
    expect(found("-5")).toMatchObject([
      {
        id: "revision:balance.total.year-to-date",
        to: "down",
        facts: { value: { value: -3e9 }, first: { value: 1e9 } },
      },
    ]);
  });

  it("is not told of one that keeps its sign, without a history against which it is large", () => {
    expect(found("-1.5")).toEqual([]);
  });

  it("is not told when nothing was changed", () => {
    expect(found("-1")).toEqual([]);
  });
});
