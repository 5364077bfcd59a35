import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { takeLock } from "../../src/io/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let names = 0;
const fresh = () => join(folder, `lock-${++names}`);
const heldBy = (path: string, holder: object) =>
  writeFileSync(
    `${path}.1`,
    JSON.stringify({ pid: process.pid, host: hostname(), started: "", free: false, ...holder }),
  );

describe("a lock", () => {
  it("is given to one at a time, and on to the next with a higher number", () => {
    const path = fresh();
    const first = takeLock(path, "the mail");
    expect(() => takeLock(path, "the mail")).toThrow(`the mail is being worked on by process ${process.pid}`);
    first.release();
    const second = takeLock(path, "the mail");
    expect([first.number, second.number, first.held(), second.held()]).toEqual([1, 2, false, true]);
    expect(readdirSync(folder).filter((name) => name.startsWith("lock-1."))).toEqual(["lock-1.2"]);
  });

  it("takes away what a run that was killed left aside", () => {
    const path = fresh();
    writeFileSync(`${path}.1.${2 ** 22 - 7}.new`, "{");
    takeLock(path, "the mail");
    expect(readdirSync(folder).filter((name) => name.startsWith(`lock-${names}.`))).toEqual([`lock-${names}.1`]);
  });

  it("of a process that died is taken over at once", () => {
    const path = fresh();
    heldBy(path, { pid: 2 ** 22 - 7 });
    expect(takeLock(path, "the mail").number).toBe(2);
  });

  it("of a process whose number another one has now is taken over", () => {
    const path = fresh();
    heldBy(path, { started: "1" });
    expect(takeLock(path, "the mail").number).toBe(2);
  });

  it("of another machine is taken over when its lease has run out, and not before", () => {
    const path = fresh();
    heldBy(path, { host: "elsewhere" });
    expect(() => takeLock(path, "the mail")).toThrow("on elsewhere");
    const past = Date.now() / 1000 - 61;
    utimesSync(`${path}.1`, past, past);
    expect(takeLock(path, "the mail").number).toBe(2);
  });
});
