import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "article-"));
afterAll(() => rmSync(folder, { recursive: true }));

const STORY =
  "BEIJING, Dec. 8, 2025 - China's exports rose 9.5% in November from a year earlier. Imports rose 1.9% in November, the data showed, and the surplus was $111.68 billion for the month.";

function check(name: string, bytes: string | Uint8Array, ...more: string[]) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return run([path, ...more]);
}

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync("node", ["bin/tradebrief.mjs", "check", ...args], {
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}

async function pdf(text: string | null): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  if (text !== null) {
    const font = await document.embedFont(StandardFonts.Helvetica);
    const lines = text.match(/.{1,80}(?: |$)/g) ?? [];
    lines.forEach((line, index) => {
      page.drawText(line.trim(), { x: 40, y: 700 - 14 * index, size: 10, font });
    });
  }
  return document.save();
}

it("checks a text, tells economy and month by itself, and answers in JSON", () => {
  const { status, stdout } = check("story.txt", STORY, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    economy: "china",
    month: "2025-11",
    counts: { contradicted: 1, supported: 2 },
  });
});

it("reads standard input and marks the text up", () => {
  const { status, stdout } = run(["-", "--format", "html"], STORY);
  expect(status).toBe(0);
  expect(stdout).toContain('<mark class="contradicted">9.5%');
});

it("reads the text layer of a PDF", async () => {
  const { status, stdout } = check("story.pdf", await pdf(STORY));
  expect(status).toBe(0);
  expect(stdout).toContain("2 supported, 1 contradicted");
});

it("says clearly what it cannot check", async () => {
  const refused = (answer: ReturnType<typeof run>) => {
    expect(answer.status).toBe(1);
    expect(answer.stderr.trim().split("\n")).toHaveLength(2);
    return answer.stderr;
  };
  expect(refused(check("scan.pdf", await pdf(null)))).toContain("its pages are pictures");
  expect(refused(check("broken.pdf", "%PDF-1.7 nothing"))).toContain("not a PDF that can be read");
  expect(refused(check("empty.txt", " \n"))).toContain("is empty");
  expect(
    refused(
      check(
        "cup.txt",
        "The cup was won in the last minute by the team of the city, and the people were glad of it for a year, as it was the first one for them.",
      ),
    ),
  ).toContain("not about any economy's trade");
  expect(refused(check("other.txt", STORY.replaceAll("November", "October"), "--month", "2025-08"))).toContain(
    "is about 2025-10, not 2025-08",
  );
  expect(
    refused(
      check(
        "de.txt",
        "Die chinesischen Ausfuhren sind im November gegenüber dem Vorjahr um 5,9 Prozent gestiegen, wie die Zollverwaltung am Montag in Peking mitteilte, während die Einfuhren nur leicht zulegten und hinter den Erwartungen blieben.",
      ),
    ),
  ).toContain('not written in the language "en"');
});

it("reads a text of five megabytes as far as an article goes, and says so", () => {
  const { status, stdout } = check(
    "long.txt",
    `${STORY}\n${"The committee met again and spoke of other things. ".repeat(105_000)}`,
  );
  expect(status).toBe(0);
  expect(stdout).toContain("1 contradicted");
  expect(stdout).toMatch(/The text has 5\d{6} characters; what stands behind the first 500000 is not checked\./);
});
