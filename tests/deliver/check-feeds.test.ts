import { describe, expect, it } from "vitest";
import { checkFeeds } from "../../src/deliver/check-feeds.ts";
import { atomFeed, jsonFeed } from "../../src/deliver/feeds.ts";
import type { SiteEdition } from "../../src/deliver/site-edition.ts";
import { SAMPLE } from "../edition/sample-edition.ts";

const editions: SiteEdition[] = [0, 1].map((revision) => ({
  ...{ edition: SAMPLE, revision, instant: `2025-12-0${8 + revision}T03:00:00Z` },
  files: [{ path: "briefing.pdf", bytes: 4, sha256: "00" }],
}));
const of = { title: "Trade & briefings", path: "", base: null };
const feeds = [
  { path: "feed.xml", bytes: atomFeed(of, editions) },
  { path: "feed.json", bytes: jsonFeed(of, editions) },
];
const changed = (from: string | RegExp, to: string) =>
  feeds.map(({ path, bytes }) => {
    const other = bytes.replace(from, to);
    expect(other, path).not.toBe(bytes);
    return [{ path, bytes: other }];
  });

describe("the feeds of the archive, read back as their readers get them", () => {
  it("have the words and the hour of their editions", () => {
    expect(() => checkFeeds(feeds, editions)).not.toThrow();
  });

  it.each([
    ["a digit of the title", /(<title>Correction: |"title": "Correction: )[^<"]*/, "$19"],
    ["a word of the summary", /(<summary>|"content_text": ")\w+/, "$1Nothing"],
    ["the hour", /2025-12-08T03(?=:00:00Z(<\/published>|"))/, "2025-12-08T02"],
    [
      "the id",
      /urn:uuid:\w{8}-(?!.*feed)(?=[\w-]{27}(<\/id>\n<title>Correction|",\n.*\n\s*"title": "Correction))/,
      "urn:uuid:00000000-",
    ],
  ])("are refused with %s changed", (_, from, to) => {
    for (const files of changed(from, to)) expect(() => checkFeeds(files, editions)).toThrow(/says "/);
  });

  it("are refused when an entry stands there twice", () => {
    const twice = [{ path: "feed.json", bytes: jsonFeed(of, [editions[0]!, editions[0]!]) }];
    expect(() => checkFeeds(twice, editions)).toThrow("twice");
  });
});
