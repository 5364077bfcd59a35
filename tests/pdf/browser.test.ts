import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { tryBrowser, withPrinter } from "../../src/io/browser.ts";
import { bundledBrowser } from "../../src/io/bundled-browser.ts";
import { findBrowsers } from "../../src/io/find-browsers.ts";
import { BriefingError } from "../../src/problems.ts";

const folder = await mkdtemp(join(tmpdir(), "tradebrief-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof BriefingError ? error.problem : error),
  );

it("says so when the browser that was set cannot be run, and tries no other", async () => {
  const missing = join(folder, "no-browser");
  expect(await problemOf(tryBrowser({ path: missing }))).toEqual({
    kind: "browser-missing",
    detail: `${missing}, which was asked for, cannot be run.`,
  });
});

it("says so when the browser that was set does not start", async () => {
  const broken = join(folder, "broken-browser");
  await writeFile(broken, "#!/bin/sh\necho 'error while loading shared libraries: libnothing.so' >&2\nexit 127\n", {
    mode: 0o755,
  });
  expect(await problemOf(tryBrowser({ path: broken }))).toMatchObject({
    kind: "browser-missing",
    detail: expect.stringContaining("libnothing.so"),
  });
});

it("takes an installed browser before the bundled one", async () => {
  const bin = join(folder, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "chromium"), "", { mode: 0o755 });
  const { value } = await findBrowsers(undefined, { PATH: bin }).next();
  expect(value).toMatchObject({ path: join(bin, "chromium"), origin: "installed" });
});

it("ends a print that takes too long, and the browser with it", async () => {
  const late = withPrinter((printer) => printer.print("<p>Late</p>", { paper: "A4" }), { deadline: 1 });
  expect(await problemOf(late)).toEqual({ kind: "print-failed", detail: "it took longer than 0.001 seconds." });
}, 60_000);

const onLinux = process.platform === "linux" && process.arch === "x64";

it.runIf(onLinux)(
  "unpacks the bundled browser once, whole, though two ask at once; and again when the file was cut",
  async () => {
    const env = { XDG_CACHE_HOME: join(folder, "cache") };
    const [one, two] = await Promise.all([bundledBrowser(env), bundledBrowser(env)]);
    expect(one).toEqual(two);
    await truncate(one!.path, 1000);
    await bundledBrowser(env);
    expect(await tryBrowser({ path: one!.path })).toMatchObject({
      path: one!.path,
      version: expect.stringMatching(/Chrome/),
    });
    expect(await readdir(join(folder, "cache", "tradebrief"))).toHaveLength(1);
  },
  120_000,
);

it.runIf(onLinux)(
  "runs no script and asks for nothing while it prints",
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    try {
      const { port } = server.address() as { port: number };
      const at = `http://127.0.0.1:${port}`;
      const page = `<link rel="stylesheet" href="${at}/style.css"><img src="${at}/picture.png"><script>fetch("${at}/script")</script><p>Text`;
      await withPrinter((printer) => printer.print(page, { paper: "A4" }));
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  },
  60_000,
);
