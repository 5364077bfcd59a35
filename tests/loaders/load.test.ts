import { describe, expect, it } from "vitest";
import { load, type TextFile } from "../../src/loaders/load.ts";
import { filesFor } from "../given/figures.ts";
import { problemOf } from "../given/problem.ts";
import { HEAD } from "../given/tables.ts";

const FILES = filesFor("period exports imports\n2025-10 300 200\n2025-11 330.35 218.67", "2025-11");
const DAY = "ruritania/releases/2025-12-10";
const ROW = "2025-11,WLD,TOTAL,exports,level,330.35,RUC billion,unadjusted,final,published,tolls,";

/** What is said when one file reads otherwise. */
function said(path: string, text: string | ((before: string) => string)): string | null {
  const full = path.startsWith("ruritania/") ? path : `ruritania/${path}`;
  const before = FILES.find((file) => file.path === full)?.text ?? "";
  const file: TextFile = { path: full, text: typeof text === "string" ? text : text(before), sha256: "" };
  const problem = problemOf(() => load("ruritania", [...FILES.filter((one) => one.path !== full), file]));
  return problem && `${problem.what} ${problem.remedy}`;
}

const totals = (change: (text: string) => string) => said(`${DAY}/totals.csv`, change);

describe("a folder that is in order", () => {
  it("is read whole, each figure with its file and line", () => {
    const { observations, economy, folders } = load("ruritania", FILES);
    expect(economy.name).toBe("Ruritania");
    expect(folders.map((one) => one.date)).toEqual(["2025-11-10", "2025-12-10"]);
    expect(observations.map((row) => [row.id, row.value])).toEqual([
      ["2025-11-10/totals.csv:2", 300e9],
      ["2025-11-10/totals.csv:3", 200e9],
      ["2025-12-10/totals.csv:2", 330.35e9],
      ["2025-12-10/totals.csv:3", 218.67e9],
    ]);
  });

  it("may have a byte order mark, carriage returns, quoted notes and empty lines", () => {
    const note = '"a note, with a ""comma"""';
    expect(
      totals((text) => `\ufeff${text.replace(/tolls,\n/, `tolls,${note}\n`).replaceAll("\n", "\r\n")}\r\n`),
    ).toBeNull();
  });

  it("keeps a figure that is missing as missing, with the reason", () => {
    const row = "2025-11,NOR,TOTAL,exports,level,,RUC billion,unadjusted,confidential,published,tolls,one firm only";
    const files = [...FILES, { path: `${DAY}/partners.csv`, text: `${HEAD}\n${row}\n`, sha256: "" }];
    const found = load("ruritania", files).observations.find((one) => one.partner === "NOR");
    expect(found).toMatchObject({ value: null, status: "confidential", note: "one firm only", unit: "RUC" });
  });
});

describe("a figure that is not in order is refused with its place", () => {
  it.each([
    ["a letter in a number", "330.35", "33O.35", ':2:6: "33O.35" is not a number.'],
    ["a comma in a number", "330.35", '"330,35"', ':2:6: "330,35" is not a number.'],
    ["a negative export", "330.35", "-330.35", ":2:6: exports cannot be negative (-330.35)."],
    ["an empty value", "330.35", "", ':2:6: "" is not a number.'],
    [
      "a month that is none",
      "2025-11,WLD,TOTAL,exports",
      "2025-13,WLD,TOTAL,exports",
      ':2:1: "2025-13" is not a period.',
    ],
    [
      "a month to come",
      "2025-11,WLD,TOTAL,exports",
      "2026-01,WLD,TOTAL,exports",
      ":2:1: 2026-01 lies after the release of 2025-12-10",
    ],
    [
      "a month that was not over",
      "2025-11,WLD,TOTAL,exports",
      "2025-12,WLD,TOTAL,exports",
      ":2:1: 2025-12 lies after the release of 2025-12-10",
    ],
    ["an unknown flow", "exports,level", "export,level", ':2:4: "export" is not a known flow.'],
    ["an unknown status", "final", "sure", ':2:9: "sure" is not a known status.'],
    ["no partner", "WLD", "", ':2:2: the cell "partner" is empty.'],
    ["a missing cell", "tolls,\n", "tolls\n", ":2:12: 11 cells under 12 columns."],
    ["an open quote", "tolls,\n", 'tolls,"open\n', "not a CSV"],
  ])("%s", (_, before, after, words) => {
    expect(totals((text) => text.replace(before, after))).toContain(words);
  });

  it("a missing, a misspelt and a doubled column", () => {
    expect(totals((text) => text.replace("flow,", "").replaceAll(/exports,|imports,/g, ""))).toContain(
      'totals.csv:1: the column "flow" is missing.',
    );
    expect(totals((text) => text.replace("note", "notes"))).toContain('the column "note" is missing.');
    expect(totals((text) => text.replaceAll("\n", ",x\n").replace(",x\n", ",note\n"))).toContain(
      ':1:13: the column "note" is unknown or stands twice.',
    );
  });

  it("an empty file", () => {
    expect(totals(() => "")).toContain('the column "period" is missing.');
  });

  it("a missing figure without a reason, and a reason with a figure", () => {
    expect(totals((text) => text.replace("330.35", "").replace("final", "missing"))).toContain(
      ":2:12: no reason is given",
    );
    expect(totals((text) => text.replace("final", "missing"))).toContain(
      ":2:6: a figure stands in a row marked missing.",
    );
  });

  it("a month filled with zeros, but not a partner without trade in a month that has some", () => {
    expect(totals((text) => text.replace("330.35", "0").replace("218.67", "0.0"))).toContain(
      ":2: all levels of 2025-11 are zero.",
    );
    expect(totals((text) => text.replace("330.35", "0"))).toBeNull();
  });

  it("a key that stands twice in a file, or in two files of a release", () => {
    expect(totals((text) => `${text}${ROW}\n`)).toContain(
      "totals.csv:4:1: the key exports|WLD|TOTAL|level|RUC|unadjusted|2025-11 stands twice, first in line 2.",
    );
    expect(said(`${DAY}/more.csv`, `${HEAD}\n${ROW}\n`)).toMatch(
      /(more|totals)\.csv:2:1: .* stands twice, first in line 2 of (more|totals)\.csv\./,
    );
  });

  it("but not the same key in another release: that is a revision", () => {
    const later = ROW.replace("330.35", "331");
    expect(said("releases/2026-01-10/totals.csv", `${HEAD}\n${later}\n`)).toContain("release.yaml is missing.");
    const card = FILES.find((file) => file.path === `${DAY}/release.yaml`)!;
    const files = [
      ...FILES,
      { ...card, path: "ruritania/releases/2026-01-10/release.yaml" },
      { path: "ruritania/releases/2026-01-10/totals.csv", text: `${HEAD}\n${later}\n`, sha256: "" },
    ];
    expect(load("ruritania", files).observations).toHaveLength(5);
  });
});

describe("the other files of a folder", () => {
  it.each([
    ["a misspelt key", "adjective:", "adjektive:", 'the key "adjektive" is unknown.'],
    ["a misspelt key inside", "lead:", "leed:", 'the key "watch.leed" is unknown.'],
    [
      "a partner that is watched and not listed",
      "lead: [NOR]",
      "lead: [XXX]",
      'the partner "XXX" is watched but not in the list of partners.',
    ],
    [
      "a currency without words",
      "currency: RUC",
      "currency: XYZ",
      'the currency "XYZ" is not in the list of currencies.',
    ],
    ["broken YAML", "scale: billion", "scale: [billion", "ruritania/economy.yaml:"],
  ])("economy.yaml with %s", (_, before, after, words) => {
    const text = said("economy.yaml", (yaml) => yaml.replace(before, after));
    expect(text).toContain(words);
    expect(text).toMatch(/^ruritania\/economy\.yaml/);
  });

  it("names line and column of a misspelt key", () => {
    expect(said("economy.yaml", (yaml) => yaml.replace("adjective:", "adjektive:"))).toMatch(
      /^ruritania\/economy\.yaml:5:1: /,
    );
  });

  it.each([
    ["a month left out", "2025-11,", "2025-12,", ":3:1: 2025-12 does not follow 2025-10."],
    ["a release before the month is over", "2025-12-10", "2025-11-10", ":3:2: 2025-11 cannot have been released on"],
  ])("calendar.csv with %s", (_, before, after, words) => {
    expect(said("calendar.csv", (text) => text.replace(before, after))).toContain(words);
  });

  it("forecasts of a poll without a name, or given twice", () => {
    const head = "period,flow,measure,value,unit,poll,source";
    expect(said("forecasts.csv", `${head}\n2025-11,exports,year-on-year,3.8,percent,somebody,a page\n`)).toContain(
      'forecasts.csv:2:6: the poll "somebody" has no name.',
    );
    const row = "2025-11,exports,year-on-year,3.8,percent,gazette,a page\n";
    expect(said("forecasts.csv", `${head}\n${row}${row}`)).toContain(
      "forecasts.csv:3:6: a second forecast of the same poll",
    );
  });

  it("a note without a source", () => {
    expect(said("notes/2025-11.md", "Trade was brisk.\n")).toContain("notes/2025-11.md:1: this note has no source.");
    expect(said("notes/2025-11.md", "# Notes\n\nTrade was brisk.\nSource:\n")).toContain(
      "notes/2025-11.md:4: this note has no source.",
    );
    expect(said("notes/2025-11.md", "Trade was brisk.\n\nSource: the Gazette\n")).toBeNull();
  });

  it("a release folder that is not named by its day, or has no card", () => {
    expect(said("releases/december/totals.csv", `${HEAD}\n`)).toContain("a release folder is named by its day.");
    expect(said("releases/2026-01-10/totals.csv", `${HEAD}\n`)).toContain(
      "releases/2026-01-10/release.yaml is missing.",
    );
  });

  it("a card with a grade of trust that there is not", () => {
    expect(said(`${DAY}/release.yaml`, (yaml) => yaml.replace("trust: A", "trust: Z"))).toContain(
      "sources.tolls.trust",
    );
  });
});
