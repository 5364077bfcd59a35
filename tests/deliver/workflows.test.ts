import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { instantOf } from "../../src/io/instant.ts";
import { filesUnder } from "../sources.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
}
const github = parse(readFileSync(".github/workflows/publish.yml", "utf8")) as {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<Record<string, Job>>;
};
const gitlab = parse(readFileSync(".gitlab-ci.yml", "utf8")) as {
  readonly pages: { readonly script: readonly string[]; readonly artifacts: { readonly paths: readonly string[] } };
};
const service = readFileSync("docs/systemd/tradebrief-release@.service", "utf8");
const timer = readFileSync("docs/systemd/tradebrief-release@.timer", "utf8");
const docs = ["docs/publishing.md", "docs/mail.md"].map((path) => readFileSync(path, "utf8")).join("\n");
const steps = Object.values(github.jobs).flatMap((job) => job.steps);

/** Minutes of the day, in UTC, at which a cron line with plain minutes and a range of hours runs. */
function minutesOf(cron: string): number[] {
  const [minutes, hours, ...rest] = cron.split(" ");
  expect(rest).toEqual(["*", "*", "*"]);
  const [from, to] = hours!.split("-").map(Number) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((hour) =>
    minutes!.split(",").map((minute) => hour * 60 + Number(minute)),
  );
}

const releases = filesUnder("data", "/calendar.csv").flatMap((path) => {
  const folder = `data/${path.replace("/calendar.csv", "")}`;
  const { release } = parse(readFileSync(`${folder}/economy.yaml`, "utf8")) as { release: { zone: string } };
  const rows = readFileSync(`data/${path}`, "utf8").trim().split("\n").slice(-24);
  return rows
    .map((row) => row.split(","))
    .map(([, day, time]) => ({ folder, day: day!, instant: instantOf(day!, time!, release.zone) }));
});

describe("the workflow for GitHub Pages", () => {
  it("runs within twenty minutes of every release of the last two years, in summer and winter", () => {
    const runs = github.on.schedule.flatMap(({ cron }) => minutesOf(cron));
    const late = releases.filter(({ instant }) => {
      const minute = (instant / 60_000) % 1440;
      return !runs.some((run) => run >= minute && run <= minute + 20);
    });
    expect(releases.length).toBeGreaterThan(20);
    expect(late).toEqual([]);
  });

  it("may read the repository and, in its last job alone, write the pages", () => {
    expect(github.permissions).toEqual({ contents: "read" });
    expect(
      Object.entries(github.jobs)
        .filter(([, job]) => job.permissions)
        .map(([name]) => name),
    ).toEqual(["deploy"]);
    expect(github.jobs.deploy!.permissions).toEqual({ pages: "write", "id-token": "write" });
  });

  it("builds, verifies, archives and deploys, one run at a time and not for ever", () => {
    expect(github.concurrency["cancel-in-progress"]).toBe(false);
    for (const job of Object.values(github.jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
    const uses = steps.flatMap(({ uses: name }) => name ?? []);
    for (const name of uses) expect(name).toMatch(/^actions\/[a-z-]+@v\d+$/);
    expect(uses).toEqual(expect.arrayContaining(["actions/upload-pages-artifact@v4", "actions/deploy-pages@v4"]));
  });

  it("puts nothing from outside into a command line", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

describe("the commands in workflows, units and pages", () => {
  let options: ReadonlyMap<string, string>;
  beforeAll(() => {
    const names = ["build", "verify", "site", "send", "release", "approve"];
    options = new Map(
      names.map((name) => [name, execFileSync("node", ["bin/tradebrief.mjs", name, "--help"], { encoding: "utf8" })]),
    );
  });

  const text = [
    ...steps.map(({ run = "" }) => run),
    ...gitlab.pages.script,
    service,
    docs,
    readFileSync("scripts/build-newest.sh", "utf8"),
  ].join("\n");
  const calls = [...text.matchAll(/tradebrief(?:\.mjs)? (build|verify|site|send|release|approve)\b([^\n`#]*)/g)];

  it("are commands that there are, with options that they have", () => {
    expect(calls.length).toBeGreaterThan(10);
    for (const [call, name, rest] of calls) {
      for (const [option] of rest!.matchAll(/--[a-z-]+/g)) expect(options.get(name!), call).toContain(option);
    }
  });

  it("run scripts that are there", () => {
    for (const [, path] of text.matchAll(/bash (scripts\/[\w.-]+)/g)) expect(existsSync(path!)).toBe(true);
  });
});

describe("the other ways to run it", () => {
  it("GitLab's job leaves a folder called public, and no link", () => {
    expect(gitlab.pages.artifacts.paths).toEqual(["public"]);
    expect(gitlab.pages.script.at(-1)).toBe("cp -rL archive public");
  });

  it("the timer runs every five minutes and its service once at a time", () => {
    expect(timer).toContain("OnCalendar=*:0/5");
    expect(service).toMatch(/Type=oneshot[\s\S]*EnvironmentFile=-\/etc\/tradebrief\/mail\.env/);
    expect(service).not.toMatch(/PASSWORD|SECRET/);
  });

  it("every setting that the code reads stands in docs", () => {
    const code = ["mail-settings", "witness", "alarm"].map((name) => readFileSync(`src/io/${name}.ts`, "utf8")).join();
    const names = [...new Set(code.match(/TRADEBRIEF_[A-Z_]+/g))];
    const told = (name: string) =>
      docs.includes(name) || docs.includes(`\`${name.replace(/^TRADEBRIEF_[A-Z]+/, "")}\``);
    expect(names.filter((name) => !told(name))).toEqual([]);
  });
});
