import { describe, expect, it } from "vitest";
import { fromHtml } from "../../src/article/from-html.ts";
import { isIn } from "../../src/article/language.ts";
import { markUp } from "../../src/article/mark-up.ts";
import { plainReport } from "../../src/article/report.ts";
import { sentencesOf } from "../../src/article/sentence.ts";
import { tellEconomy } from "../../src/article/tell-economy.ts";
import { tellMonth } from "../../src/article/tell-month.ts";
import { checked, published, words } from "./bench.ts";

const economies = ["china", "korea", "united-states", "germany"].map((id) => published(id).economy);
const economyOf = (text: string) => {
  const told = tellEconomy(text, economies, words);
  return told.of === "ours" ? told.economy.id : told.of === "other" ? told.name : null;
};
const monthOf = (text: string, economy = "china") => {
  const told = tellMonth(text, published(economy), words);
  return told.of === "one" ? told.month : null;
};

describe("what a text is about", () => {
  it("is told from the names before exports and imports", () => {
    expect(economyOf("China's exports to the United States fell 29 percent in November.")).toBe("china");
    expect(economyOf("South Korean exports rose, with shipments to China up.")).toBe("korea");
    expect(economyOf("German exports fell; imports from China rose.")).toBe("germany");
    expect(economyOf("U.S. imports from China fell and U.S. exports rose.")).toBe("united-states");
  });

  it("may be an economy that we do not hold, or none", () => {
    expect(economyOf("Japan's exports rose 6.1% in November. Japan's imports fell.")).toBe("Japan");
    expect(economyOf("The new stadium opened on Saturday.")).toBeNull();
  });

  it("is a month named with its year, or dated by the day of the story", () => {
    expect(monthOf("China's exports rose 5.9% in November 2025 from a year earlier.")).toBe("2025-11");
    expect(monthOf("BEIJING, Dec. 8, 2025 - China's exports rose in November from a year earlier.")).toBe("2025-11");
    expect(monthOf("In January-February 2026 China's exports rose 21.8%.")).toBe("2026-01/2026-02");
  });

  it("is a month without a year when the figures fit one year alone", () => {
    expect(
      monthOf("China's exports rose 12.4% in March, and imports fell 4.3%, leaving a $102.64 billion surplus."),
    ).toBe("2025-03");
    expect(monthOf("China's exports changed in March.")).toBeNull();
  });

  it("may be two months at once", () => {
    const told = tellMonth(
      "China's exports fell 1.1% in October 2025. China's exports rose 5.9% in November 2025.",
      published("china"),
      words,
    );
    expect(told).toMatchObject({ of: "one", second: expect.stringMatching(/^2025-1[01]$/) });
  });
});

describe("a text", () => {
  it("in another language is known by its words", () => {
    expect(
      isIn(
        words,
        "China's exports rose in November from a year earlier, and the surplus was a record for the year to date, as the data showed.",
      ),
    ).toBe(true);
    expect(
      isIn(
        words,
        "Die chinesischen Ausfuhren sind im November gegenüber dem Vorjahr um 5,9 Prozent gestiegen, wie die Zollverwaltung am Montag in Peking mitteilte, während die Einfuhren nur leicht zulegten und damit hinter den Erwartungen zurückblieben.",
      ),
    ).toBe(false);
  });

  it("is cut into sentences after full stops that end one", () => {
    const sentences = sentencesOf(
      "Shipments to the U.S. fell 28.6% in Nov. from a year ago. Imports rose. The U.S. The EU.",
      words,
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      "Shipments to the U.S. fell 28.6% in Nov. from a year ago.",
      "Imports rose.",
      "The U.S.",
      "The EU.",
    ]);
  });

  it("of five megabytes is checked within seconds", () => {
    const text =
      `China's exports rose 5.9% in November from a year earlier. ${"The ports were busy and the ships came and went. ".repeat(90)}\n\n`.repeat(
        1150,
      );
    expect(text.length).toBeGreaterThan(5_000_000);
    const started = performance.now();
    const { judgements } = checked("china", "2025-11", text);
    expect(performance.now() - started).toBeLessThan(12_000);
    expect(judgements).toHaveLength(1150);
  });

  it("of one endless sentence, or of none, is no trouble", () => {
    expect(checked("china", "2025-11", "exports rose 5.9% and ".repeat(20_000)).judgements).toEqual([]);
    expect(checked("china", "2025-11", "").judgements).toEqual([]);
  });
});

describe("a page", () => {
  const page = `<!doctype html><html><head><title>Exports rose 1%</title></head><body><nav>Exports 2%</nav>
    <article><h1>China's exports rebound</h1><p>Exports rose <b>5.9%</b> in November.</p><script>exports = 3</script>
    <p>${"Words of the story. ".repeat(30)}</p></article><footer>Imports 4%</footer></body></html>`;

  it("is read for its main text alone", () => {
    const text = fromHtml(page);
    expect(text).toContain("China's exports rebound\n\nExports rose 5.9% in November.");
    expect(text).not.toMatch(/1%|2%|4%|exports = 3/);
  });

  it("nested without end does not break the reader", () => {
    expect(fromHtml(`${"<div>".repeat(20_000)}deep${"</div>".repeat(20_000)}`)).toContain("deep");
  });
});

describe("a report", () => {
  const text = "China's exports rose 9.5% in November from a year earlier.\n\nImports rose 1.9% in November & <more>.";
  const result = checked("china", "2025-11", text);

  it("counts the verdicts and gives each its place", () => {
    const report = plainReport(result, []);
    expect(report).toContain("1 supported, 1 contradicted");
    expect(report).toMatch(/contradicted +1:22 +"9\.5%"\n +digits have changed places/);
  });

  it("marks the text up without letting its markup through", () => {
    const html = markUp(result, []);
    expect(html).toContain('<mark class="contradicted">9.5%');
    expect(html).toContain("&amp; &lt;more&gt;");
    expect(html.match(/<mark /g)).toHaveLength(2);
  });
});
