import { describe, expect, it, test } from "vitest";
import type { Judgement } from "../../src/article/verdict.ts";
import { checked } from "./bench.ts";
import { MODEL, STORIES } from "./stories.ts";
import { unmarked } from "./unmarked.ts";
import { APART, FAIR, type Given, WIRE } from "./wire-claims.ts";

/** The verdict on the words quoted: of several claims in them the fair one, else any that was judged. */
function verdictOn({ economy, month, text, quote, is }: Given): Judgement | undefined {
  const from = text.indexOf(quote);
  const found = checked(economy, month, text).judgements.filter(
    ({ claim }) => claim.at < from + quote.length && claim.end > from,
  );
  return (
    found.find((one) => FAIR[is].includes(one.verdict)) ??
    found.find((one) => one.verdict !== "cannot-be-checked") ??
    found[0]
  );
}

describe("claims in the words of news agencies", () => {
  const judged = WIRE.map((given) => ({ given, judgement: verdictOn(given) }));
  const got = (verdict: RegExp) => judged.filter(({ judgement }) => verdict.test(judgement?.verdict ?? ""));
  const share = (part: number, whole: number) => part / Math.max(whole, 1);

  it("are sixty or more, and half as many or more are false", () => {
    expect(WIRE.length).toBeGreaterThanOrEqual(60);
    expect(WIRE.filter(({ is }) => is === "wrong").length).toBeGreaterThanOrEqual(30);
  });

  it("are accused rightly, supported rightly, and mostly judged", () => {
    const [accused, supported] = [got(/^contradicted/), got(/^supported/)];
    const rightly = accused.filter(({ given }) => given.is === "wrong").length;
    const truly = supported.filter(({ given }) => given.is === "right").length;
    console.log(
      `contradicted ${rightly} of ${accused.length} rightly, supported ${truly} of ${supported.length} rightly, judged ${accused.length + supported.length} of ${WIRE.length}`,
    );
    expect(share(rightly, accused.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(truly, supported.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(accused.length + supported.length, WIRE.length)).toBeGreaterThanOrEqual(0.9);
  });

  test.each(
    judged.map((one) => [`${one.given.is}: ${one.given.quote} (${one.given.text.slice(0, 60)}…)`, one] as const),
  )("%s", (_, { given, judgement }) => {
    expect(FAIR[given.is]).toContain(judgement?.verdict);
    if (given.slip) expect(judgement?.slip).toBe(given.slip);
  });
});

describe("figures that are not of our trade", () => {
  test.each(APART)("%s %s: %s", (economy, month, text) => {
    const accused = checked(economy, month, text).judgements.filter(({ verdict }) => verdict === "contradicted");
    expect(accused.map(({ claim }) => claim.text)).toEqual([]);
  });
});

it("supports every claim that can be derived of the model story", () => {
  const { judgements } = checked(MODEL.economy, MODEL.month, MODEL.text);
  expect(judgements.filter(({ verdict }) => !verdict.startsWith("supported")).map(({ claim }) => claim.text)).toEqual(
    [],
  );
  const kinds = new Set(judgements.map(({ claim }) => claim.kind));
  for (const kind of ["figure", "streak", "surprise", "exceeds", "milestone", "move"]) expect(kinds).toContain(kind);
  expect(judgements.length).toBeGreaterThanOrEqual(17);
});

describe("a story in the style of", () => {
  test.each(STORIES.map((story) => [story.style, story] as const))("%s is accused of its slips alone", (_, story) => {
    const { text, false: slips } = unmarked(story.text);
    const { judgements } = checked(story.economy, story.month, text);
    const within = ({ claim }: Judgement) => slips.some(([at, end]) => claim.at < end && claim.end > at);
    expect(
      judgements.filter((one) => one.verdict === "contradicted" && !within(one)).map(({ claim }) => claim.text),
    ).toEqual([]);
    expect(
      judgements.filter((one) => one.verdict.startsWith("supported") && within(one)).map(({ claim }) => claim.text),
    ).toEqual([]);
    expect(judgements.filter((one) => one.verdict.startsWith("supported")).length).toBeGreaterThanOrEqual(5);
  });

  it("any house: more than half of all slips are found", () => {
    const found = STORIES.map((story) => {
      const { text, false: slips } = unmarked(story.text);
      const { judgements } = checked(story.economy, story.month, text);
      const hit = slips.filter(([at, end]) =>
        judgements.some(({ claim, verdict }) => verdict === "contradicted" && claim.at < end && claim.end > at),
      );
      return { of: slips.length, hit: hit.length };
    });
    const [hit, of] = [found.reduce((sum, one) => sum + one.hit, 0), found.reduce((sum, one) => sum + one.of, 0)];
    expect(hit / of).toBeGreaterThan(0.5);
  });
});

describe("a verdict", () => {
  const only = (economy: string, month: string, text: string) => checked(economy, month, text).judgements[0]!;

  it("says what a figure was at first and what it is now", () => {
    const judgement = only("china", "2025-11", "China's exports were worth $330.35 billion in November.");
    expect(judgement.right).toBe("330.35 billion USD");
    expect(["supported", "supported-as-first-published"]).toContain(judgement.verdict);
  });

  it("gives the right figure beside the wrong one", () => {
    const judgement = only("china", "2025-11", "China's exports rose 9.5% in November from a year earlier.");
    expect(judgement).toMatchObject({ verdict: "contradicted", slip: "digits", right: "5.9 percent" });
  });

  it("is withheld where the sentence does not say what a figure is compared with", () => {
    const { judgements } = checked("china", "2025-11", "China's exports rose 5.9% in November, compared with 7.7%.");
    expect(judgements.map(({ verdict }) => verdict)).toEqual(["supported", "cannot-be-checked"]);
  });

  it("allows a level that is cut off instead of rounded", () => {
    expect(only("china", "2025-11", "Exports reached $330.3 billion in November.").verdict).toMatch(/^supported/);
    expect(only("china", "2025-11", "Exports reached $330.4 billion in November.").verdict).toMatch(/^supported/);
    expect(only("china", "2025-11", "Exports reached $331.4 billion in November.").verdict).toBe("contradicted");
  });

  it("takes percentage points for what they are", () => {
    const { judgements } = checked("china", "2025-11", "Export growth in November was 5.9 percentage points.");
    expect(judgements.map(({ verdict }) => verdict)).toEqual(["cannot-be-checked"]);
  });
});

it.each([
  ["2021-10", "China's monthly trade surplus hit $84.4 billion in October, the second-highest on record."],
  ["2019-12", "China's exports rose 7.6% in December, the third-strongest gain since March 2018."],
])("gives no verdict on a place after the first: china %s %s", (month, text) => {
  const kinds = checked("china", month, text).judgements.map(({ claim }) => claim.kind);
  expect(kinds).toEqual(["figure"]);
});
