import { lookup } from "node:dns/promises";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answersIn } from "../../src/io/answers.ts";
import { callCounter } from "../../src/io/call-counter.ts";
import { environment } from "../../src/io/environment.ts";
import { fetchSource } from "../../src/io/fetch-source.ts";
import { readAnswer } from "../../src/loaders/sources/read-answer.ts";
import { requests } from "../../src/loaders/sources/requests.ts";
import { fromSourceYaml } from "../../src/loaders/sources/source-yaml.ts";
import { at } from "../given/figures.ts";
import { book } from "../loaders/sources/book.ts";
import { filesUnder } from "../sources.ts";

const sources = filesUnder("data", "sources.yaml").flatMap((path) =>
  fromSourceYaml(readFileSync(`data/${path}`, "utf8"), path).map(
    (source) => [`${path}: ${source.id}`, source] as const,
  ),
);

/** Asked for by `npm run test:live` alone: the suite itself never leaves the machine. */
describe.skipIf(process.env.npm_lifecycle_event !== "test:live")("the real source", () => {
  test.each(sources)("%s still answers in its format", { timeout: 400_000 }, async (_, source) => {
    const { hostname } = new URL(source.url.replace(/[{}]/g, ""));
    const reachable = await lookup(hostname).then(
      () => true,
      () => false,
    );
    const env = environment();
    if (!reachable || (source.key && !env[source.key])) {
      process.stdout.write(
        `skipped ${source.id}: ${reachable ? `${source.key} is not set` : `no way to ${hostname}`}\n`,
      );
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), "tradebrief-live-"));
    try {
      const answers = answersIn(folder);
      const asked = requests(source, at("2025-01"), at("2025-03"));
      const got = await fetchSource(asked, {
        source,
        answers,
        env,
        tell: () => undefined,
        calls: callCounter(folder, folder),
      });
      const readings = got.answered.flatMap((answer) => readAnswer(answer, source, book, new Map()));
      expect(readings.length).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
