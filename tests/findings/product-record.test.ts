import { describe, expect, it } from "vitest";
import { findRecords } from "../../src/findings/record.ts";
import { monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { at, figuresFor } from "../given/figures.ts";

/** Exports of toys in so many months at 5, then the last ones. */
function toys(past: number, ...last: readonly (number | ".")[]) {
  const first = monthNumber(at("2025-11")) - past - last.length + 1;
  const values = [...Array.from({ length: past }, () => 5), ...last];
  const rows = values.map((value, index) => `${monthAt(first + index)} 50 ${value}`);
  return findRecords(figuresFor(`period exports exports/toys\n${rows.join("\n")}`, "2025-11")).filter(
    ({ subject }) => subject.product === "toys",
  );
}

describe("exports of goods are called a record", () => {
  it("when they are above all earlier months, with the nearest of these as the boundary", () => {
    expect(toys(60, 6, 7)).toMatchObject([
      {
        extreme: "highest",
        facts: { value: { value: 7e9 }, previous: { value: 6e9 } },
        proof: { searched: { count: 61 } },
      },
    ]);
  });

  it("and not on a tie, on fewer than sixty months, or when the month itself was not published", () => {
    expect(toys(60, 7, 7)).toEqual([]);
    expect(toys(58, 7)).toEqual([]);
    expect(toys(60, 7, ".")).toEqual([]);
  });
});
