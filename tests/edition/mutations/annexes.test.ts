import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { checkEdition } from "../../../src/edition/check-edition.ts";
import { type Finished, finished, raised } from "./finished.ts";

const nextDigit = (text: string, at: RegExp) =>
  text.replace(at, (found) => found.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)));

describe("the files beside a briefing", () => {
  let edition: Finished;
  beforeAll(async () => {
    edition = await finished({ economy: "china", month: "2025-11" });
  });
  const raisedWith = (annexes: Partial<Finished["evidence"]["annexes"]>, files: Finished["evidence"]["files"] = []) =>
    raised(
      checkEdition({
        ...edition.evidence,
        page: null,
        files,
        annexes: { ...edition.evidence.annexes, ...annexes },
      }),
    );
  const workbookWith = (change: (xml: string) => string) => {
    const parts = unzipSync(edition.evidence.annexes.workbook!);
    const path = "xl/worksheets/sheet4.xml";
    const changed = change(strFromU8(parts[path]!));
    expect(changed).not.toBe(strFromU8(parts[path]!));
    return zipSync({ ...parts, [path]: strToU8(changed) });
  };

  it("raise no alarm as they are", () => {
    expect(raisedWith({})).toEqual([]);
  });

  it("are found wrong when a digit of the comma-separated values changes", () => {
    expect(raisedWith({ csv: nextDigit(edition.evidence.annexes.csv!, /(?<=,\d{4}-\d{2},)[\d.]+/) })).toEqual(["csv"]);
  });

  it("are found wrong when a row of the comma-separated values is left out", () => {
    expect(raisedWith({ csv: edition.evidence.annexes.csv!.replace(/\n[^\n]+\n$/, "\n") })).toEqual(["csv"]);
  });

  it("are found wrong when a digit of the Markdown changes", () => {
    expect(raisedWith({ markdown: nextDigit(edition.evidence.annexes.markdown!, /\d\.\d/) })).toEqual(["lines"]);
  });

  it("are found wrong when a cell of the workbook changes", () => {
    expect(raisedWith({ workbook: workbookWith((xml) => nextDigit(xml, /<v>[-\d.]+/)) })).toEqual(["workbook"]);
  });

  it("are found wrong when a cell of the workbook hides digits behind its format", () => {
    expect(raisedWith({ workbook: workbookWith((xml) => xml.replace(/(<v>-?\d+\.\d+)/, "$100001")) })).toEqual([
      "workbook",
    ]);
  });

  it("are found wrong when a cell of the workbook is worked out", () => {
    expect(raisedWith({ workbook: workbookWith((xml) => xml.replace("<v>", "<f>1+1</f><v>")) })).toEqual(["workbook"]);
  });

  it("are found wrong when the workbook is cut short", () => {
    const bytes = edition.evidence.annexes.workbook!;
    expect(raisedWith({ workbook: bytes.slice(0, bytes.length / 2) })).toEqual(["workbook"]);
  });

  it("are found wrong when one is unknown, empty or cut short", () => {
    for (const file of [
      { path: "notes.txt", bytes: "7 percent\n" },
      { path: "briefing.md", bytes: "" },
      { path: "index.html", bytes: "<html><body>" },
    ])
      expect(raisedWith({}, [file]), file.path).toContain("files");
  });

  it("are found wrong when a picture is not the one that the data draw", () => {
    const redrawn = { "card.png": new Uint8Array([1, 2]) };
    expect(raisedWith({ redrawn }, [{ path: "card.png", bytes: new Uint8Array([1, 3]) }])).toContain("files");
    expect(raisedWith({ redrawn }, [])).toEqual(["files"]);
  });
});
