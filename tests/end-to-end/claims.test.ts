import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examplesOf, exampleText } from "../../src/commands/claims.ts";
import { published, wanted } from "../../src/commands/request.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { groupBy } from "../../src/vocabulary/group-by.ts";

const page = readFileSync("docs/claims.md", "utf8");
const parts = page.split(/^(?=## )/m).slice(1);
const asked = parts.map((part) => {
  const [, economy, month, id] = /`tradebrief explain (\S+) (\S+) (\S+)`/.exec(part)!;
  return { part: part.trimEnd(), economy: economy!, month: month!, id: id! };
});
const language = readLanguage("templates", "en");

describe("docs/claims.md", () => {
  it("shows claims of every kind on real months", () => {
    expect(parts.length).toBeGreaterThan(30);
  });

  it("lists what published stories say and this program does not, each with its reason", () => {
    const list = readFileSync("templates/claims.md", "utf8")
      .split(/^- /m)
      .slice(1)
      .map((item) => item.replace(/\s+/g, " "));
    const kinds = [/causes/i, /quotations/i, /policy/i, /tariffs/i, /purchasing managers/i, /growth targets/i];
    const others = [
      /market reaction/i,
      /economists/i,
      /seasonally adjusted/i,
      /targets that a government/i,
      /partners/i,
    ];
    for (const kind of [...kinds, ...others])
      expect(
        list.find((item) => kind.test(item)),
        `${kind} is listed`,
      ).toMatch(/: .+\.\s*$/);
  });

  it.each([...groupBy(asked, (one) => one.economy)])(
    "says of %s what its editions say today, word for word",
    (economy, examples) => {
      const data = published({ economy });
      for (const { month, id, part } of examples) {
        const edition = makeEdition(wanted({ month }, data), data, language, {});
        const made = examplesOf(edition).find(({ finding }) => finding.id === id);
        expect(made && exampleText(made).trimEnd(), `${economy} ${month} ${id}`).toBe(part);
      }
    },
    120_000,
  );
});
