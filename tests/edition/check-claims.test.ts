import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/io/read-claims.ts";
import { readLanguage } from "../../src/io/read-language.ts";

const folder = "templates/prose/en";
const claims = readClaims("templates", "en");
const { words } = readLanguage("templates", "en");
const templates = readdirSync(folder).filter((name) => name.endsWith(".hbs"));
const text = (name: string) => readFileSync(`${folder}/${name}`, "utf8");

const DIRECTIONS = new Set(
  [
    ...[words.rose, words.fell].flatMap((paces) => Object.values(paces).flat()),
    ...[words.rise, words.fall, words.rising, words.falling, words["no-change"], words.sides].flatMap((one) =>
      Object.values(one),
    ),
    ...[claims.up, claims.down, claims.flat, claims.wider, claims.narrower].flat(),
  ].map((word) => word.toLowerCase()),
);

describe.each(templates)("%s", (name) => {
  it("binds no phrase to a finding that claims.yaml does not know", () => {
    const phrases = [...text(name).matchAll(/\{\{say [\w.]+ "\w+" "([^"]+)"/g)].map(([, phrase]) =>
      phrase!.toLowerCase(),
    );
    expect(phrases.filter((phrase) => !(phrase in claims.phrases))).toEqual([]);
  });

  it("binds no direction word whose sign is unknown", () => {
    const ways = [...text(name).matchAll(/\{\{way [\w.]+ "([^"]+)" "([^"]+)"/g)].flatMap(([, up, down]) => [
      up!,
      down!,
    ]);
    const marks = [...text(name).matchAll(/\{\{mark [\w.]+ "direction" "([^"]+)"/g)].map(([, word]) => word!);
    expect([...ways, ...marks].filter((word) => !DIRECTIONS.has(word.toLowerCase()))).toEqual([]);
  });
});

describe("claims.yaml", () => {
  it("knows only phrases that some template prints", () => {
    const all = templates.map(text).join("\n").toLowerCase();
    expect(Object.keys(claims.phrases).filter((phrase) => !all.includes(`"${phrase}"`))).toEqual([]);
  });

  it("asserts only relations that can be read", () => {
    const relations = Object.values(claims.phrases).flatMap(({ says }) => says.flatMap(({ holds = [] }) => holds));
    expect(relations.filter((one) => !/^(\d\*)?[a-zA-Z]+ (>|<|=|>=) (-?\d+|[a-zA-Z]+)$/.test(one))).toEqual([]);
  });
});
