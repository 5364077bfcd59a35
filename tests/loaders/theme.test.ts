import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readTheme, themeNames } from "../../src/io/read-theme.ts";
import { fromLogo, LOGO_BYTES } from "../../src/loaders/theme-logo.ts";
import { contrast } from "../../src/vocabulary/contrast.ts";
import { CHART_ROLES, PAGE_ROLES } from "../../src/vocabulary/theme.ts";
import { problemOf } from "../given/problem.ts";

const HOUSE = readFileSync("templates/themes/house.yaml", "utf8");
const MERIDIAN = readFileSync("templates/themes/meridian.yaml", "utf8");

/** The theme of a house in a folder of its own, with its sign, read. */
function theme(text: string, sign?: string | Uint8Array): ReturnType<typeof problemOf> {
  const folder = mkdtempSync(join(tmpdir(), "theme-"));
  copyFileSync("templates/themes/meridian.svg", join(folder, "meridian.svg"));
  if (sign !== undefined) writeFileSync(join(folder, "meridian.svg"), sign);
  writeFileSync(join(folder, "mine.yaml"), text);
  return problemOf(() => readTheme(join(folder, "mine.yaml")));
}

describe.each(themeNames())("the theme %s", (name) => {
  it("is whole, and every pair of colours that meets keeps the contrast it needs", () => {
    expect(readTheme(name).colours.light).toHaveProperty("ink");
  });
});

describe("a theme that is like another", () => {
  const read = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "theme-")), "mine.yaml");
    writeFileSync(path, text);
    return readTheme(path);
  };

  it("says only what differs", () => {
    const [house, mine] = [
      readTheme(),
      read('name: mine\nlike: house\npaper: letter\ncolours: { light: { brand: "#0a7570" } }\n'),
    ];
    expect(mine).toMatchObject({ name: "mine", paper: "letter", fonts: house.fonts, imprint: [], logo: null });
    expect(mine.colours).toEqual({ ...house.colours, light: { ...house.colours.light, brand: "#0a7570" } });
    expect(mine.sha256).not.toBe(read("name: mine\nlike: meridian\npaper: letter\n").sha256);
  });

  it("does not take over the other's logo and imprint", () => {
    expect(read("name: mine\nlike: meridian\n")).toMatchObject({ imprint: [], logo: null, masthead: "band" });
  });

  it("is held to the same contrast, and can only be like one that the program has", () => {
    const refused = (text: string) => problemOf(() => read(text))!.what;
    expect(refused('name: mine\nlike: house\ncolours: { light: { accent: "#9a9ea4" } }\n')).toMatch(
      /mine\.yaml:3:21: colours\.light\.accent/,
    );
    expect(refused("name: mine\nlike: nobody\n")).toMatch(/mine\.yaml:2:1: the program has no theme "nobody"/);
    expect(refused("name: mine\nlike: house\npapr: a4\n")).toMatch(/mine\.yaml:3:1: the key "papr" is unknown/);
  });
});

describe("a theme is refused with its line and column", () => {
  test.each([
    [
      "text too pale",
      HOUSE.replace('muted: "#5c6066"', 'muted: "#9a9ea4"'),
      /mine\.yaml:17:5: colours\.light\.muted: #9a9ea4 on paper.*contrast of 2\.6.*needs 4\.5/,
    ],
    ["a pale line", HOUSE.replace('past: "#8d9298"', 'past: "#b0b4b8"'), /colours\.light\.past.*a mark needs 3/],
    ["dark text on a dark page", HOUSE.replace('ink: "#ececea"', 'ink: "#404040"'), /:4\d:5: colours\.dark\.ink/],
    ["letters too like their band", HOUSE.replace('onBrand: "#fffffe"', 'onBrand: "#333333"'), /onBrand/],
    [
      "two lines of one colour",
      HOUSE.replace('partner2: "#6b3fa0"', 'partner2: "#a02a6b"'),
      /partner2.*colour of partner1/,
    ],
    [
      "flows alike in grey",
      HOUSE.replace('imports: "#b35f00"', 'imports: "#8a3a10"'),
      /differ by 1\.\d\d in grey print/,
    ],
    [
      "a token too many",
      HOUSE.replace("paper: a4", "paper: a4\nsize: large"),
      /mine\.yaml:4:1: the key "size" is unknown/,
    ],
    [
      "a colour for nothing",
      HOUSE.replace('    ink: "', '    sparkle: "#112233"\n    ink: "'),
      /mine\.yaml:\d+:5: the key "colours\.light\.sparkle" is unknown/,
    ],
    ["a token too few", HOUSE.replace(/ {4}rule: .*\n/, ""), /colours\.light\.rule: is missing/],
    ["a colour by name", HOUSE.replace('"#0f5499"', "blue"), /accent: must be a colour/],
    ["a sheet that nobody has", HOUSE.replace("paper: a4", "paper: a5"), /mine\.yaml:3:1: paper: must be a4 or letter/],
    [
      "a font that is not there",
      HOUSE.replace("source-sans-3", "no-such-face"),
      /:12:5: @fontsource\/no-such-face has no source-sans-3-latin-400/,
    ],
    [
      "a family that would break out of its style",
      HOUSE.replace("family: Source Sans 3", 'family: "x;}</style>"'),
      /must be letters, digits and spaces/,
    ],
    ["broken YAML", HOUSE.replace("fonts:", "fonts: ["), /mine\.yaml:\d+:\d+/],
    [
      "a sign that is not there",
      MERIDIAN.replace("file: meridian.svg", "file: other.svg"),
      /mine\.yaml:\d+:3: there is no other\.svg/,
    ],
  ])("%s", (_, text, what) => {
    expect(theme(text)?.what).toMatch(what);
  });

  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inside}\n</svg>`;
  test.each([
    ["text in place of a picture", "not a picture", /not a whole PNG, JPEG or SVG/],
    ["half a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /not a whole PNG/],
    ["a script", svg("<script>alert(1)</script>"), /meridian\.svg:2:\d+: the SVG holds <script>/],
    ["something that runs when clicked", svg('<path onclick="x()" d="M0 0"/>'), /onclick/],
    ["a picture from elsewhere", svg('<image href="https://example.org/a.png"/>'), /<image>/],
    ["a link", svg('<use href="https://example.org/#a"/>'), /href="https/],
    ["a style that asks", svg('<path style="fill:url(https://example.org/)" d="M0 0"/>'), /can ask for or run/],
    ["letters that need a font", svg("<text>M</text>"), /<text>/],
    ["an entity", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`, /not a whole|document type/],
    ["too many bytes", svg(`<path d="${"M0 0 ".repeat(LOGO_BYTES / 4)}"/>`), /is the most a page can carry/],
  ])("a sign that is %s", (_, sign, what) => {
    expect(theme(MERIDIAN, sign as string)?.what).toMatch(what);
  });
});

test("the sign of the other house is plain shapes with a size", () => {
  const { type, width, height } = fromLogo(readFileSync("templates/themes/meridian.svg"), "meridian.svg", {
    file: "a",
  });
  expect([type, width, height]).toEqual(["image/svg+xml", 96, 28]);
});

test("a theme is named by the hash of its file and its sign, so that either shows when it changes", () => {
  const folder = mkdtempSync(join(tmpdir(), "theme-"));
  const sign = readFileSync("templates/themes/meridian.svg", "utf8");
  writeFileSync(join(folder, "mine.yaml"), MERIDIAN);
  writeFileSync(join(folder, "meridian.svg"), sign);
  const before = readTheme(join(folder, "mine.yaml")).sha256;
  writeFileSync(join(folder, "meridian.svg"), sign.replace("12.5", "12.4"));
  expect(readTheme(join(folder, "mine.yaml")).sha256).not.toBe(before);
  expect(readTheme("meridian").sha256).toBe(before);
});

test("every role of a colour is told in docs/themes.md", () => {
  const text = readFileSync("docs/themes.md", "utf8");
  for (const role of [...CHART_ROLES, ...PAGE_ROLES]) expect(text, role).toContain(`\`${role.replace(/\d$/, "")}`);
});

test("contrast is the same both ways, from 1 to 21", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      const ratio = contrast(one, other);
      return ratio === contrast(other, one) && ratio >= 1 && ratio <= 21 + 1e-9 && contrast(one, one) === 1;
    }),
  );
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  // https://www.w3.org/WAI/WCAG22/Techniques/general/G18: #767676 is the palest grey on white that passes.
  expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
});
