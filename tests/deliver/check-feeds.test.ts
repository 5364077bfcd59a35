import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../src/deliver/check-feeds.ts";
import { atomFeed, jsonFeed } from "../../src/deliver/feeds.ts";
import type { SiteEdition } from "../../src/deliver/site-edition.ts";
import { SAMPLE } from "../edition/sample-edition.ts";

const one: SiteEdition = { edition: SAMPLE, revision: 0, instant: "2025-12-08T03:00:00Z", files: [] };
const of = { title: "Trade briefings", path: "", base: null };
const FEEDS = [
  { path: "feed.xml", bytes: atomFeed(of, [one]) },
  { path: "feed.json", bytes: jsonFeed(of, [one]) },
];

describe("the feeds of the archive, read back", () => {
  it("pass as they are", () => {
    expect(() => checkFeeds(FEEDS, [one])).not.toThrow();
  });

  it.each(FEEDS)("are refused when any one digit of a title or a summary in $path is another", ({ path, bytes }) => {
    const told = [...bytes.matchAll(/(<title>|<summary>|"title": "|"content_text": ")([^<\n]*)/g)].slice(1);
    const places = told.flatMap(({ 1: before, 2: words, index }) =>
      [...words!.matchAll(/\d/g)].map((digit) => index + before!.length + digit.index),
    );
    expect(places.length).toBeGreaterThan(1);
    for (const at of places) {
      const changed = `${bytes.slice(0, at)}${(Number(bytes[at]) + 1) % 10}${bytes.slice(at + 1)}`;
      expect(() => checkFeeds([{ path, bytes: changed }], [one]), changed.slice(at - 20, at + 5)).toThrow(
        "says what its edition does not",
      );
    }
  });

  it("are refused when the edition tells a figure that is not its fact", () => {
    const runs = SAMPLE.story.standfirst;
    const fact = [...SAMPLE.story.headline, ...runs].find(
      ({ role, text }) => role === "value" && /\d/.test(text),
    )!.fact;
    const facts = SAMPLE.facts.map((other) =>
      other.id === fact ? { ...other, value: other.value + 0.1 * other.value + 0.2 } : other,
    );
    expect(() => checkFeeds(FEEDS, [{ ...one, edition: { ...SAMPLE, facts } }])).toThrow("what the figures do not");
  });
});
