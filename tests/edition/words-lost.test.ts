import { describe, expect, it } from "vitest";
import { wordsLost } from "../../src/edition/words-lost.ts";

describe("the words that a printed text has lost or added", () => {
  it("are none when columns and pages only change their order", () => {
    expect(wordsLost("Exports rose 5.9 percent", "5.9 percent\nExports rose", "")).toEqual({ lost: [], added: [] });
  });

  it("are none when a long word is broken over two lines", () => {
    expect(wordsLost("see 2025-12-08/totals.csv:4", "see 2025-12-\n08/totals.csv:4", "")).toEqual({
      lost: [],
      added: [],
    });
  });

  it("are none when the head of a table comes again on the next page", () => {
    expect(wordsLost("Period Exports 5.9", "Period Exports 5.9 Period Exports", "Period Exports")).toEqual({
      lost: [],
      added: [],
    });
  });

  it("are told when one digit differs", () => {
    expect(wordsLost("rose 5.9 percent", "rose 5.8 percent", "")).toEqual({ lost: ["5.9"], added: ["5.8"] });
  });

  it("count how often a word stands", () => {
    expect(wordsLost("5.9 and 5.9", "5.9 and", "")).toEqual({ lost: ["5.9"], added: [] });
  });
});
