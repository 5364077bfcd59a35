import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stageSite } from "../../src/commands/site.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { filesIn } from "../../src/io/read-delivered.ts";
import type { Period } from "../../src/vocabulary/period.ts";
import { SAMPLE } from "../edition/sample-edition.ts";
import { readAtom, readJsonFeed } from "./feed-readers.ts";
import { readXml } from "./well-formed.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-site-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(root: string, month: string, changed: Partial<Edition> = {}): void {
  const release = { ...SAMPLE.release, date: `${month}-28`, time: "11:00", zone: "Asia/Shanghai" };
  const edition = { ...SAMPLE, month: month as Period, monthName: `Month ${month}`, release, ...changed };
  const place = join(folder, root, SAMPLE.economy.id, month);
  const files = {
    "edition.json": JSON.stringify(edition),
    "index.html": "<p>Briefing</p>",
    "briefing.pdf": "%PDF",
    "card.png": "PNG",
    ...Object.fromEntries(
      edition.charts.map(({ id }) => [`charts/${id}.svg`, "<svg xmlns='http://www.w3.org/2000/svg'/>"]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
}

const asked = {
  reports: join(folder, "reports"),
  corrections: join(folder, "corrections"),
  title: "Trade briefings",
  json: true,
};
const at = (instant: string, more: { base?: string; out?: string } = {}) =>
  stageSite({ ...asked, out: join(folder, "public"), ...more }, Date.parse(instant));
const read = (site: { folder: string }, path: string) => readFileSync(join(site.folder, path), "utf8");
const tree = ({ folder: root }: { folder: string }) =>
  Object.fromEntries(filesIn(root).map((path) => [path, readFileSync(join(root, path), "latin1")]));
const id = SAMPLE.economy.id;

beforeAll(() => {
  for (const month of ["2025-08", "2025-09", "2025-10"]) put("reports", month);
  // Of a figure that the headline and the standfirst do not tell, since their words stay as they are.
  const told = new Set([...SAMPLE.story.headline, ...SAMPLE.story.standfirst].map(({ fact }) => fact));
  const other = SAMPLE.facts.find(({ id }) => !told.has(id))!;
  const facts = SAMPLE.facts.map((fact) => (fact === other ? { ...fact, value: fact.value * 2 } : fact));
  put("corrections/1", "2025-09", { facts, asOf: "2025-10-02" });
});

interface Found {
  readonly path: string;
  readonly link: string;
}

function linksIn(path: string, html: string): Found[] {
  const walk = (node: DefaultTreeAdapterMap["node"]): Found[] => {
    const own = "attrs" in node ? node.attrs.filter(({ name }) => ["href", "src"].includes(name)) : [];
    return [
      ...own.map(({ value }) => ({ path, link: value })),
      ...("childNodes" in node ? node.childNodes.flatMap(walk) : []),
    ];
  };
  return walk(parse(html)).filter(({ link }) => !/^(data:|#)/.test(link));
}

describe("the archive", () => {
  it("is not made of an edition of which a file was lost or replaced", async () => {
    put("replaced", "2025-08", { files: [{ path: "briefing.pdf", sha256: "0".repeat(64) }] });
    const wish = { ...asked, reports: join(folder, "replaced"), out: join(folder, "public") };
    await expect(stageSite(wish, Date.parse("2026-01-01T00:00:00Z"))).rejects.toThrow(
      "briefing.pdf is missing or has changed",
    );
  });

  it("has no dead link, from a disk and so under any path, and leads to every page", async () => {
    const site = await at("2026-01-01T00:00:00Z");
    const pages = filesIn(site.folder).filter((path) => path.endsWith(".html"));
    const links = pages.flatMap((path) => linksIn(path, read(site, path)));
    const dead = links.filter(({ path, link }) => {
      const target = new URL(link, pathToFileURL(join(site.folder, path)));
      return target.protocol !== "file:" || !statSync(fileURLToPath(target), { throwIfNoEntry: false })?.isFile();
    });
    expect(dead).toEqual([]);
    const reached = new Set(links.map(({ path, link }) => new URL(link, `https://x.test/${path}`).pathname.slice(1)));
    expect(pages.filter((path) => path !== "index.html" && !reached.has(path))).toEqual([]);
  });

  it("runs no script, asks for nothing from elsewhere, and lets in its own sheet alone", async () => {
    const site = await at("2026-01-01T00:00:00Z");
    for (const path of ["index.html", `${id}/index.html`, `${id}/2025-09/index.html`]) {
      const html = read(site, path);
      expect(html).toContain("default-src 'none'; style-src 'sha256-");
      expect(html).not.toMatch(/<script|style="|https?:\/\/(?!www\.w3\.org)/);
    }
  });

  it("shows nothing of an edition before its instant: not a byte differs", async () => {
    const before = tree(await at("2025-10-28T02:59:59Z"));
    rmSync(join(folder, "reports", id, "2025-10"), { recursive: true });
    const without = tree(await at("2025-10-28T02:59:59Z"));
    put("reports", "2025-10");
    expect(before).toEqual(without);
    expect(Object.keys(tree(await at("2025-10-28T03:00:00Z")))).toContain(`${id}/2025-10/index.html`);
  });

  it("keeps the first edition where it was, and says what a correction changed", async () => {
    const [before, after] = [await at("2025-10-01T00:00:00Z"), await at("2026-01-01T00:00:00Z")];
    const old = Object.keys(tree(before)).filter((path) => path.startsWith(`${id}/2025-09/edition-1/`));
    for (const path of old) expect(read(after, path)).toBe(read(before, path));
    expect(read(before, `${id}/2025-09/index.html`)).not.toContain("Correction 1");
    expect(read(after, `${id}/2025-09/index.html`)).toMatch(/Correction 1[\s\S]*One figure was changed/);
    expect(read(after, `${id}/2025-09/index.html`)).toContain("edition-2/index.html");
  });

  it("leads from each month to the one before and the one after", async () => {
    const html = read(await at("2026-01-01T00:00:00Z"), `${id}/2025-09/index.html`);
    expect(html).toMatch(/rel="prev" href="..\/..\/\w+\/2025-08\/index.html"/);
    expect(html).toMatch(/rel="next" href="..\/..\/\w+\/2025-10\/index.html"/);
  });

  it("has feeds with ids that stay when the site moves and when months are added", async () => {
    const ids = (text: string) => [...text.matchAll(/<id>(urn:uuid:[^<]+)<\/id>/g)].map(([, one]) => one!);
    const [old, now] = [
      await at("2025-10-01T00:00:00Z"),
      await at("2026-01-01T00:00:00Z", { base: "https://example.org/trade" }),
    ];
    const [before, after] = [ids(read(old, "feed.xml")), ids(read(now, "feed.xml"))];
    expect(before.every((one) => after.includes(one))).toBe(true);
    expect(new Set(after).size).toBe(after.length);
    const feed = JSON.parse(read(now, "feed.json")) as {
      version: string;
      items: { id: string; url: string; date_published: string }[];
    };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items.map((item) => item.id)).toEqual(after.slice(1));
    expect(feed.items[0]).toMatchObject({
      url: `https://example.org/trade/${id}/2025-10/index.html`,
      date_published: "2025-10-28T03:00:00Z",
    });
    for (const path of ["feed.xml", `${id}/feed.xml`, "sitemap.xml"])
      expect(() => readXml(read(now, path))).not.toThrow();
  });

  it("names every page in the sitemap and every file in the index for programs", async () => {
    const site = await at("2026-01-01T00:00:00Z", { base: "https://example.org/trade/" });
    const pages = [...read(site, "sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    expect(pages).toContain(`https://example.org/trade/${id}/2025-09/`);
    const index = JSON.parse(read(site, "index.json")) as {
      economies: { months: { editions: { path: string; files: { path: string }[] }[] }[] }[];
    };
    const files = index.economies.flatMap(({ months }) =>
      months.flatMap(({ editions }) => editions.flatMap((one) => one.files.map(({ path }) => one.path + path))),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) expect(statSync(join(site.folder, path)).isFile()).toBe(true);
  });

  it("names in each page the card that a network shows, by its full address, and none without an address", async () => {
    const metas = (html: string) =>
      Object.fromEntries(
        [...html.matchAll(/<meta (?:name|property)="((?:og|twitter):[^"]+)" content="([^"]*)">/g)].map(
          ([, name, text]) => [name, text],
        ),
      );
    const base = "https://example.org/trade/";
    const site = await at("2026-01-01T00:00:00Z", { base });
    for (const [path, edition] of [
      ["index.html", "2025-10/edition-1"],
      [`${id}/index.html`, "2025-10/edition-1"],
      [`${id}/2025-09/index.html`, "2025-09/edition-2"],
    ] as const) {
      const found = metas(read(site, path));
      expect(found).toMatchObject({
        "og:image": `${base}${id}/${edition}/card.png`,
        "og:url": base + path.replace("index.html", ""),
        "twitter:card": "summary_large_image",
      });
      expect(statSync(join(site.folder, found["og:image"]!.slice(base.length))).isFile()).toBe(true);
      expect(found["og:title"]).not.toBe("");
      expect(found["og:description"]).not.toBe("");
    }
    const nowhere = metas(read(await at("2026-01-01T00:00:00Z"), `${id}/2025-09/index.html`));
    expect(nowhere).toMatchObject({ "og:type": "article", "twitter:card": "summary" });
    expect(nowhere["og:image"]).toBeUndefined();
  });

  it("has feeds that a strict reader takes", async () => {
    for (const base of [undefined, "https://example.org/trade/"]) {
      const site = await at("2026-01-01T00:00:00Z", base ? { base } : {});
      for (const path of ["", `${id}/`]) {
        const entries = readAtom(read(site, `${path}feed.xml`));
        const items = readJsonFeed(read(site, `${path}feed.json`));
        expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
        expect(entries).toHaveLength(4);
      }
    }
  });

  it("is the same bytes each time", async () => {
    expect(tree(await at("2026-01-01T00:00:00Z"))).toEqual(tree(await at("2026-01-01T00:00:00Z")));
  });

  it("is refused when nothing may be shown yet", async () => {
    await expect(at("2025-01-01T00:00:00Z")).rejects.toThrow("no edition that may be shown");
  });
});
