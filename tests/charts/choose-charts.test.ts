import { describe, expect, it } from "vitest";
import { chooseCharts } from "../../src/charts/choose-charts.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { total, withPartner } from "../../src/vocabulary/trade.ts";

const chart = (id: string, finding?: string) => ({
  id,
  title: [{ text: "Exports rose", role: "text" as const, ...(finding ? { finding } : {}) }],
});

const news = (kind: Finding["kind"], bits: number, partner?: string) =>
  ({
    kind,
    id: `${kind}:${partner ?? "total"}`,
    subject: partner ? withPartner("exports", partner) : total("exports"),
    bits,
    weight: 1,
    ...(kind === "shift" ? { over: "month" } : {}),
  }) as unknown as Finding;

const ids = (charts: readonly { readonly id: string }[]) => charts.map((one) => one.id);
const all = ["goods", "share", "levels", "growth-exports", "growth-imports", "balance-by-year", "partner-growth"];

describe("the charts of a page", () => {
  it("are those that the most newsworthy findings call for, in the order given", () => {
    const charts = all.map((id) => chart(id));
    const findings = [news("shift", 5, "NOR"), news("growth", 1)];
    expect(ids(chooseCharts(charts, findings, { first: [], most: 2 }))).toEqual(["share", "growth-exports"]);
  });

  it("have the chart that carries the headline among them, or the next that could be drawn", () => {
    const charts = all.map((id) => chart(id));
    expect(ids(chooseCharts(charts, [], { first: ["streak", "goods"], most: 1 }))).toEqual(["goods"]);
  });

  it("are plain ones when nothing is news", () => {
    const charts = all.map((id) => chart(id));
    expect(ids(chooseCharts(charts, [], { first: [], most: 3 }))).toEqual([
      "levels",
      "growth-exports",
      "growth-imports",
    ]);
  });

  it("are called for by the finding that the title tells, too", () => {
    const charts = [chart("goods"), chart("streak", "streak:NOR")];
    expect(ids(chooseCharts(charts, [news("streak", 3, "NOR")], { first: [], most: 1 }))).toEqual(["streak"]);
  });

  it("show many partners only when a fourth has news", () => {
    const charts = [chart("partner-months"), chart("share")];
    const runs = ["NOR", "EAS", "WES", "OST"].map((partner) => news("streak", 4, partner));
    const chosen = (findings: Finding[]) => ids(chooseCharts(charts, findings, { first: [], most: 1 }));
    expect(chosen([...runs.slice(0, 3), news("shift", 1, "NOR")])).toEqual(["share"]);
    expect(chosen([...runs, news("shift", 1, "NOR")])).toEqual(["partner-months"]);
  });

  it("are all of them when there is room", () => {
    const charts = all.map((id) => chart(id));
    expect(chooseCharts(charts, [], { first: [] })).toHaveLength(7);
  });
});
