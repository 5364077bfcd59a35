import { describe, expect, it } from "vitest";
import { findBilateral } from "../../src/findings/bilateral.ts";
import { findContributions } from "../../src/findings/contribution.ts";
import { findRecords } from "../../src/findings/record.ts";
import { findSwings } from "../../src/findings/swing.ts";
import { findWithout } from "../../src/findings/without.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

const PARTNERS = "period exports exports:NOR exports:LEAGUE exports:EAS exports:WES";

describe("a contribution", () => {
  const found = (then: string, now: string, more = "", columns = PARTNERS) =>
    findContributions(figuresFor(`${columns}${more}\n2024-11 ${then}\n2025-11 ${now}`, "2025-11"));

  it("is the change of a part against the whole of a year earlier, of the part that brought most and the one that cost most", () => {
    expect(found("100 20 20 10 10", "104 16 26 12 10")).toMatchObject([
      {
        subject: { partner: "LEAGUE" },
        to: "up",
        facts: { value: { value: 6, unit: "percentage points" }, next: { value: 2 } },
      },
      { subject: { partner: "NOR" }, to: "down", facts: { value: { value: -4 }, next: { value: 0 } } },
    ]);
  });

  it("is not said of two that brought as much, nor of less than a point", () => {
    expect(found("100 20 20 10 10", "104 20 22 12 10")).toEqual([]);
    expect(found("100 20 20 10 10", "104 20 20.9 10 10")).toEqual([]);
  });

  it("is not said when the levels do not give the growth that the office prints", () => {
    const printed = (rate: string) =>
      findContributions(
        figuresFor(`${PARTNERS} exports%\n2024-11 100 20 20 10 10 .\n2025-11 104 20 26 12 10 ${rate}`, "2025-11"),
      );
    expect(printed("4.5")).toHaveLength(1);
    expect(printed("4.6")).toEqual([]);
  });

  it("is not said when too little of the trade is known, or a year ago was not published", () => {
    expect(found("100 5 6 5 5", "104 5 12 5 5")).toEqual([]);
    expect(found("100 20 . . 10", "104 20 26 12 10")).toEqual([]);
  });

  it("never sets a member against its group", () => {
    const columns = `${PARTNERS} exports:VAL`;
    expect(found("100 20 20 10 10 5", "112 20 30 10 10 16", "", columns)).toMatchObject([
      { subject: { partner: "LEAGUE" } },
    ]);
  });
});

describe("growth without the lead", () => {
  const found = (now: string) =>
    findWithout(figuresFor(`period exports exports:NOR\n2024-11 100 20\n2025-11 ${now}`, "2025-11"));

  it("is told when leaving it out makes a point of difference", () => {
    expect(found("104 16")).toMatchObject([{ facts: { value: { value: 10, unit: "percent" } } }]);
  });

  it("is not told of less than a point, nor when the lead was not published", () => {
    expect(found("104 20.1")).toEqual([]);
    expect(found("104 .")).toEqual([]);
  });
});

describe("a balance with one partner", () => {
  const found = (row: string) =>
    findBilateral(figuresFor(`period exports:NOR imports:NOR\n2024-11 20 12\n2025-11 ${row}`, "2025-11"));

  it("is what goes there less what comes from there, beside that of a year earlier", () => {
    expect(found("15 16")).toMatchObject([{ facts: { value: { value: -1e9 }, yearAgo: { value: 8e9 } } }]);
  });

  it("is not told when one way was not published", () => {
    expect(found("15 .")).toEqual([]);
  });
});

describe("a swing of the balance", () => {
  const swings = (values: readonly (number | null)[]) =>
    findSwings(figuresFor(growthTable("balance", "2025-01", values), monthAfter("2025-01", values.length - 1)));

  it("is a change of sides, with the last month before on this side", () => {
    expect(swings([-1, 2, 3, -4])).toMatchObject([{ to: "deficit", since: "2025-01" }]);
  });

  it("has no month before when the other side had lasted one month, or as far back as figures go", () => {
    expect(swings([-1, 2, -4])).toMatchObject([{ to: "deficit", since: null }]);
    expect(swings([2, 3, -4])).toMatchObject([{ to: "deficit", since: null }]);
  });

  it("is not said across a gap, nor of a balance of nought, nor when the side stays", () => {
    expect(swings([2, null, -4])).toEqual([]);
    expect(swings([2, 3, 0])).toEqual([]);
    expect(swings([-1, 2, 3, 1])).toEqual([]);
    expect(swings([-1, null, 3, -4])).toMatchObject([{ since: null }]);
  });
});

describe("a record of one partner", () => {
  const records = (last: number) =>
    findRecords(
      figuresFor(growthTable("exports:NOR", "2020-01", [...Array(60).fill(10), last]), monthAfter("2020-01", 60)),
    );

  it("weighs by its part of the trade and is not a tie", () => {
    expect(records(11)).toMatchObject([{ id: "record:exports.partner.NOR.month.highest", frame: "month" }]);
    expect(records(10)).toEqual([]);
  });
});
