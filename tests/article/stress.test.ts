import { describe, expect, it } from "vitest";
import { wanted } from "../../src/commands/request.ts";
import { readLanguage } from "../../src/io/read-language.ts";
import { makeEdition } from "../../src/pipeline.ts";
import { checked, published } from "./bench.ts";
import { type Change, changes, outcome, type Tally, textOf } from "./stress.ts";

const language = readLanguage("templates", "en");

function storyOf(economy: string, month: string): string {
  const data = published(economy);
  return textOf(makeEdition(wanted({ economy, month, asOf: "release" }, data), data, language, { tradebrief: "0" }));
}

describe.each([
  ["china", "2025-11"],
  ["china", "2024-05"],
  ["korea", "2025-09"],
])("our own briefing of %s %s", (economy, month) => {
  const text = storyOf(economy, month);

  it("is not accused of anything", () => {
    const { judgements } = checked(economy, month, text);
    expect(judgements.filter(({ verdict }) => verdict === "contradicted").map(({ claim }) => claim.sentence)).toEqual(
      [],
    );
    expect(judgements.filter(({ verdict }) => verdict.startsWith("supported")).length).toBeGreaterThan(
      0.7 * judgements.length,
    );
  });

  it("changed in one place is accused or left open, and never borne out", () => {
    const total: Tally = { contradicted: 0, unchecked: 0, supported: 0, unread: 0 };
    for (const kind of ["digit", "direction", "ordinal"] satisfies Change[])
      for (const changed of changes(text, kind, []).slice(0, 6)) total[outcome(economy, month, changed)] += 1;
    expect(total.supported).toBe(0);
    expect(total.contradicted).toBeGreaterThan(0.4 * (total.contradicted + total.unchecked + total.unread));
  });
});
