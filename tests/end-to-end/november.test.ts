import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/edition/edition.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { plain } from "../../src/story/prose.ts";
import { edition, real } from "./real.ts";

const data = real("china");
const november = edition(data, "2025-11");

function finding(id: string): Finding {
  return november.findings.find((one) => one.id === id) ?? expect.fail(`there is no ${id}`);
}

/** The whole article in plain text, blanks plain. */
function article({ story }: Edition): string {
  const blocks = [...story.lede, ...story.sections.flatMap((section) => section.blocks)];
  const runs = [
    story.headline,
    story.standfirst,
    ...blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs] : [])),
  ];
  return runs.map((one) => plain(one).replaceAll("\u00a0", " ").replaceAll("’", "'")).join("\n");
}

describe("the briefing for November 2025, as of 8 December", () => {
  const text = article(november);

  it("is made from what was known on that day", () => {
    expect(november).toMatchObject({ asOf: "2025-12-08", month: "2025-11" });
  });

  it("finds that exports rose 5.9 percent after a fall of 1.1 percent, and returned to growth", () => {
    expect(finding("reversal:exports.total")).toMatchObject({
      to: "rise",
      unexpectedBefore: true,
      facts: { value: { value: 5.9, method: "published" }, previous: { value: -1.1 } },
    });
    expect(text).toMatch(/exports returned to growth in November, rising 5\.9 percent/);
    expect(text).toContain("after an unexpected contraction of 1.1 percent in October");
  });

  it("finds that they rose far more than the 3.8 percent of the Reuters poll", () => {
    expect(finding("surprise:exports.total")).toMatchObject({
      poll: "Reuters poll",
      verdict: "beat",
      degree: "far",
      facts: { forecast: { value: 3.8 } },
    });
    expect(text).toMatch(/far above the 3\.8 percent forecast in a Reuters poll/);
    expect(text).toContain("to more than 330 billion dollars");
  });

  it("finds the eighth month of double-digit falls to the United States", () => {
    const streak = finding("streak:exports.partner.USA");
    expect(streak).toMatchObject({
      of: "threshold-fall",
      open: false,
      facts: { value: { value: -28.6 }, length: { value: 8 } },
    });
    expect(streak.proof.boundary?.period).toBe("2025-03");
    expect(text).toMatch(/nearly 29 percent, the eighth consecutive month of double-digit declines/);
  });

  it.each([
    ["EU27", 14.8],
    ["ASEAN", 8.2],
    ["AFRICA", 27.6],
    ["LATAM", 14.9],
  ])("finds the growth of exports to %s", (partner, value) => {
    expect(finding(`growth:exports.partner.${partner}`).facts.value).toMatchObject({ value });
    expect(text).toContain(`${value} percent to `);
  });

  it("finds that imports rose 1.9 percent after 1.0, below their forecast", () => {
    expect(finding("acceleration:imports.total")).toMatchObject({
      pace: "faster",
      facts: { value: { value: 1.9 }, previous: { value: 1 } },
    });
    expect(finding("surprise:imports.total")).toMatchObject({ verdict: "missed", facts: { forecast: { value: 3 } } });
    expect(text).toMatch(/slightly faster than the 1\.0 percent of October but below the 3\.0 percent forecast/);
  });

  it("finds the surplus of the month and of eleven months, by a stated method", () => {
    expect(november.facts.find((fact) => fact.id === "balance.total.level")?.value).toBe(111_680_000_000);
    const milestone = finding("milestone:balance.total.year-to-date");
    expect(milestone.facts).toMatchObject({ value: { value: 1_075_850_000_000 }, mark: { value: 1e12 } });
    expect(milestone.proof.searched?.count).toBeGreaterThan(200);
    expect(finding("exceeds:balance.total")).toMatchObject({ year: 2024, facts: { year: { value: 992_160_000_000 } } });
    expect(text).toMatch(
      /nearly 1\.08 trillion dollars, the first time above \$1 trillion within a single year and already more than the 992\.16 billion dollars of all of 2024/,
    );
    expect(text).toMatch(/adding the months as they were first published gives 1,080\.10 billion dollars/);
  });

  it("heads the page with the milestone and the turn away from the United States", () => {
    const headline = plain(november.story.headline).replaceAll("\u00a0", " ").replaceAll("’", "'");
    expect(headline).toMatch(/^China's (annual )?trade surplus passes \$1 trillion for the first time; /);
    expect(headline).toMatch(/; exports grow despite shipments to the United States falling nearly 29 percent$/);
  });

  it("is the same in every byte when it is made again", () => {
    expect(JSON.stringify(edition(real("china"), "2025-11"))).toBe(JSON.stringify(november));
  });

  it("says with hindsight what was revised, and still what was first printed", () => {
    const later = edition(data, "2025-11", "2026-08-18");
    expect(
      later.findings.filter((one) => one.kind === "revision").map((one) => [one.id, one.facts.first?.value]),
    ).toEqual(
      expect.arrayContaining([
        ["revision:exports.total.level", 330_350_000_000],
        ["revision:imports.total.level", 218_670_000_000],
      ]),
    );
    expect(article(later)).toMatch(/revised down from 330\.35 billion dollars/);
  });
});
